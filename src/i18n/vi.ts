// Texts in Vietnamese.
import type { Direction } from '../domain/dataset/schema.ts'
import type { Messages } from './en.ts'
import { shareWords } from './shareWords.ts'

const companies = (n: number): string => `${n} công ty`

const moved = (direction: Direction): string =>
  direction === 'flat' ? 'không đổi' : direction === 'fell' ? 'giảm' : 'tăng'

const byEditor = (n: number, inferred: number): string => {
  if (inferred === 0) return ''
  return inferred === n ? ', đều do biên tập nhận định' : `, trong đó ${inferred} do biên tập nhận định`
}

export const vi: Messages = {
  brand: 'Shockwave',
  skipToMain: 'Đến thẳng biểu đồ',
  documentTitle: (headline) => `${headline} – Shockwave`,

  label: {
    status: {
      stated: 'Nguồn nêu',
      combined: 'Số gộp',
      planned: 'Dự kiến',
      'direction-only': 'Chỉ biết tăng hay giảm',
      derived: 'Tự tính',
    },
    statusMeaning: {
      stated: 'con số do nguồn đưa ra',
      combined: 'một số cho nhiều hãng',
      planned: 'đã công bố, chưa chi',
      'direction-only': 'không rõ mức',
      derived: 'tính từ các số liệu có dẫn nguồn',
    },
    precision: {
      exact: 'chính xác',
      rounded: 'làm tròn',
      about: 'khoảng',
      'at-least': 'ít nhất',
      'more-than': 'hơn',
      'less-than': 'dưới',
      nearly: 'gần',
    },
    measure: {
      sharePriceChange: 'Biến động giá cổ phiếu',
      marketValueChange: 'Biến động vốn hóa',
      marketValueLost: 'Vốn hóa bị mất',
      benchmarkChange: 'Biến động của chỉ số tham chiếu',
      relativeChange: 'Biến động trừ chỉ số tham chiếu',
      abnormalReturn: 'Lợi suất bất thường',
      dailyReturn: 'Lợi suất một phiên',
      alpha: 'Hệ số alpha',
      beta: 'Hệ số beta',
      betaError: 'Sai số chuẩn của beta',
      residualDeviation: 'Độ lệch chuẩn của phần dư',
      estimationReturns: 'Số lợi suất trong kỳ ước lượng',
      marketMean: 'Lợi suất bình quân của thị trường',
      marketSpread: 'Tổng bình phương độ lệch của thị trường',
      predictionError: 'Sai số chuẩn của dự báo',
      tStatistic: 'Thống kê t',
      daysAsLarge: 'Số phiên có phần dư lớn bằng',
      cumulativeReturn: 'Tổng lợi suất',
      cumulativeSessions: 'Số phiên cộng lại',
      cumulativeAbnormalReturn: 'Lợi suất bất thường tích lũy',
      runUp: 'Mức tăng trước sự kiện',
      volumeRatio: 'Khối lượng so với bình quân',
      marketValue: 'Giá trị vốn hóa',
      valueChange: 'Thay đổi vốn hóa, USD',
      breadth: 'Tỷ lệ cổ phiếu tăng',
      indexWeight: 'Tỷ trọng trong chỉ số',
      indexContribution: 'Phần đóng góp vào biến động của chỉ số',
      intradayChange: 'Biến động trong phiên',
      volatilityIndex: 'Độ biến động dự kiến (VIX)',
      volatilityChange: 'Thay đổi của độ biến động dự kiến (VIX)',
      drawdown: 'Giá đóng cửa thấp nhất sau sự kiện',
      sessionsToRegain: 'Số phiên để lấy lại mức trước sự kiện',
      priceIndex: 'Giá đóng cửa, chỉ số',
      relativeIndex: 'Giá đóng cửa so với chỉ số tham chiếu',
      capex: 'Chi tiêu vốn',
      capexGrowth: 'Tăng trưởng chi tiêu vốn',
      capexIndex: 'Chi tiêu vốn, chỉ số',
      capexShare: 'Tỷ trọng chi tiêu vốn',
      capexShareOfRevenue: 'Tỷ lệ chi tiêu vốn trên doanh thu',
      capexShareOfCashFlow: 'Tỷ lệ chi tiêu vốn trên dòng tiền từ hoạt động kinh doanh',
      capexReal: 'Chi tiêu vốn theo giá cố định',
      revenue: 'Doanh thu',
      operatingCashFlow: 'Dòng tiền từ hoạt động kinh doanh',
      freeCashFlow: 'Dòng tiền tự do',
      saleProceeds: 'Tiền thu từ bán tài sản',
      ventureFunding: 'Vốn đầu tư mạo hiểm',
      ventureFundingGrowth: 'Tăng trưởng vốn mạo hiểm',
      consumerPrices: 'Giá tiêu dùng',
    },
    basis: {
      'at-writing': 'tại thời điểm bài viết',
      close: 'lúc đóng cửa',
      abnormal: 'ngoài mức mô hình thị trường dự kiến',
    },
    viewBasis: { 'at-writing': 'Lúc viết bài', close: 'Lúc đóng cửa', abnormal: 'Bất thường', both: 'Cả hai' },
    viewBasisMeaning: {
      'at-writing': 'Tính từ đầu phiên, theo bài báo',
      close: 'Từ giá đóng cửa phiên trước đến giá đóng cửa trong ngày',
      abnormal: 'Phần mà biến động của thị trường không giải thích được',
      both: 'Đặt hai mức cạnh nhau',
    },
    companyScope: { article: 'Trong bài báo', wider: 'Thị trường rộng hơn', index: 'Cả chỉ số' },
    companyScopeMeaning: {
      article: 'Có tên trong bài báo',
      wider: 'Thêm các công ty khác, theo giá đóng cửa',
      index: 'Mọi cổ phiếu thành phần, theo giá đóng cửa',
    },
    scope: {
      'data-centres': 'trung tâm dữ liệu',
      'ai-infrastructure': 'hạ tầng AI',
      ai: 'AI',
      'cash-capex': 'chi tiêu vốn bằng tiền, mọi mục đích',
      'cash-capex-net': 'chi tiêu vốn bằng tiền sau khi trừ tiền thu từ bán tài sản, mọi mục đích',
      'capex-with-leases': 'chi tiêu vốn gồm cả thuê tài chính',
      'company-total': 'tổng số theo báo chí',
    },
    listing: { public: 'Niêm yết', private: 'Chưa niêm yết' },
    direction: { fell: 'Giảm', rose: 'Tăng', flat: 'Không đổi', 'not-stated': 'Không nêu' },
    filter: {
      sector: 'Ngành',
      listing: 'Tình trạng niêm yết',
      direction: 'Tăng hay giảm',
      size: 'Mức biến động',
      status: 'Loại con số',
      q: 'Tìm kiếm',
      exposure: 'Chỉ công ty chịu tác động',
    },
    sort: { size: 'Mức', name: 'Tên', sector: 'Ngành' },
    theme: { light: 'Sáng', dark: 'Tối', system: 'Theo thiết bị' },
  },

  value: {
    precise: (value, precision) => {
      const words = {
        about: 'khoảng ',
        'at-least': 'ít nhất ',
        'more-than': 'hơn ',
        'less-than': 'dưới ',
        nearly: 'gần ',
        exact: '',
        rounded: '',
      }
      return `${words[precision]}${value}`
    },
    half: 'một nửa',
    fallOf: (size) => `giảm ${size}`,
    points: (change) => `${change} điểm %`,
    sessions: (n) => `${n} phiên`,
    money: (amount, magnitude) => `${amount} ${magnitude === 'trn' ? 'nghìn tỷ' : 'tỷ'} USD`,
    directionOnly: { fell: 'giảm, không rõ mức', rose: 'tăng, không rõ mức', flat: 'không đổi' },
    directionShort: { fell: 'giảm', rose: 'tăng', flat: 'không đổi' },
    fiscalYearTo: (date) => `năm tài chính đến ${date}`,
    days: (start, end) => `${start} đến ${end}`,
    date: (day, month, year) => `${day}/${month}${year === null ? '' : `/${year}`}`,
  },

  headline: {
    marketValueLost: (subject) => [`${subject} mất `, ' vốn hóa'],
    other: (subject) => [`${subject}: `, ''],
    basis: { 'at-writing': ' tại thời điểm bài viết', close: ' lúc đóng cửa', abnormal: ' ngoài phần của thị trường' },
  },
  masthead: {
    atWriting: 'Tính từ đầu phiên, bài báo không ghi giờ',
    source: 'Nguồn',
    revision: (revision, date) => `Bản dữ liệu ${revision}, ${date}`,
    keyFigures: 'Các số liệu chính của sự kiện',
    spentIn: (value, period) => `chi ${value} năm ${period}`,
    rose: (n) => `${n} tăng`,
    opensNewTab: '(mở trong thẻ mới)',
    chooseEvent: 'Chọn sự kiện',
  },

  controls: {
    language: 'Ngôn ngữ',
    theme: 'Giao diện',
    present: 'Trình chiếu',
    share: 'Chia sẻ',
    keep: 'Lưu',
    presentChart: 'Trình bày biểu đồ này',
    addStep: 'Thêm khung nhìn này vào câu chuyện',
    export: (chart) => `Xuất: ${chart}`,
    help: 'Phím tắt và hiển thị',
    close: 'Đóng',
    views: 'Cách xem',
    basis: 'Biến động',
    scope: 'Công ty',
    sortBy: 'Sắp xếp',
    groupBySector: 'Nhóm theo ngành',
    compare: 'So sánh …',
    compareWith: 'So sánh một công ty',
    compareThese: (n) => `So sánh ${n} công ty này`,
    moreControls: 'Lựa chọn khác',
    morePage: 'Thêm',
    showTable: 'Xem dạng bảng',
    hideTable: 'Xem dạng biểu đồ',
    open: (name) => `Mở thẻ của ${name}`,
    openEvidence: (what) => `${what}. Xem dẫn chứng`,
    retry: 'Thử lại',
    loading: 'Đang tải …',
  },

  filters: {
    heading: 'Bộ lọc',
    openSheet: (active) => (active === 0 ? 'Lọc' : `Lọc (${active})`),
    find: 'Tìm',
    findHint: 'Tên hoặc mã',
    clearFind: 'Xóa từ khóa',
    min: 'Giá trị nhỏ nhất của biến động, %',
    max: 'Giá trị lớn nhất của biến động, %',
    rangeAll: 'mọi mức',
    range: (min, max) => `${min} đến ${max}`,
    rangeFrom: (min) => `từ ${min} trở lên`,
    rangeTo: (max) => `từ ${max} trở xuống`,
    leftOut: (n) => `Loại ${companies(n)} vì không nêu mức`,
    lens: 'Yếu tố bất định',
    noLens: 'Không chọn',
    onlyLens: 'Chỉ hiện các công ty chịu tác động',
    onlyChip: (lens) => `Chỉ công ty chịu tác động: ${lens}`,
    reset: 'Xóa bộ lọc',
    active: 'Bộ lọc đang dùng',
    remove: (what) => `Bỏ bộ lọc: ${what}`,
    searchChip: (query) => `“${query}”`,
    matches: (n, total) => `${n}/${companies(total)}`,
    announce: (n, total) => (n === 0 ? 'Không công ty nào khớp bộ lọc' : `${n}/${companies(total)} khớp bộ lọc`),
    showResults: (n) => `Xem ${companies(n)}`,
  },

  bars: {
    planned: (names) => `Các công ty có kế hoạch chi ở đây: ${names}`,
    share: (share, direction) => `${shareWords.vi(share, 'công ty', '')} có nêu biến động ${moved(direction)}`,
    more: (direction, other) => `Số công ty ${moved(direction)} nhiều hơn số ${moved(other)}`,
    even: 'Số công ty giảm và số công ty tăng bằng nhau',
    fellFurther: (a, b) => `${a} giảm mạnh hơn ${b}`,
    fellAlike: (names) => `${names} giảm mạnh nhất, ở mức gần như nhau`,
    roseFurther: (a, b) => `${a} tăng mạnh hơn ${b}`,
    fellAndRose: (a, b) => `${a} giảm mạnh nhất, ${b} tăng mạnh nhất`,
    only: (name, direction, isAlone) =>
      isAlone ? `${name} ${moved(direction)}` : `Ở đây chỉ ${name} có nêu biến động: ${moved(direction)}`,
    onlyDirections: (names, direction) =>
      `${names} ${moved(direction)}${direction === 'flat' ? '' : '; không nêu mức'}`,
    none: 'Không có biến động nào được nêu cho các công ty này',
    beyond: (title) => `${title}, trừ phần thị trường`,
    usual: (range, sessions) => `Mức thường thấy: ${range}. Phần dư lớn bằng: ${sessions}`,
    noteUsual:
      'Màu xám: mức thường thấy của công ty, ±1,96 sai số chuẩn của dự báo. Cứ hai mươi lần thì một lần nằm ngoài do ngẫu nhiên.',
    subtitleShare: 'Biến động giá cổ phiếu',
    subtitleValue: 'Biến động vốn hóa',
    subtitleMixed: (names) => `Biến động giá cổ phiếu (${names}: vốn hóa)`,
    subtitle: (measure, day, basis) => `${measure}, %, ${day}, ${basis}`,
    coverage: (sized, total) => `${sized}/${companies(total)} có nêu mức`,
    coverageDirection: (n) => `${n} chỉ biết tăng hay giảm`,
    withoutMove: (n) => `Không nêu biến động (${n})`,
    note: 'Mũi tên: nguồn chỉ nói tăng hay giảm, không nói bao nhiêu.',
    summary: (sized, directions, without) => [sized, directions, without].filter(Boolean).join('. '),
    summarySized: (n, list) => `${companies(n)} có nêu mức: ${list}`,
    summaryDirections: (list) => `Chỉ biết tăng hay giảm: ${list}`,
    summaryWithout: (n, list) => `${n} không nêu biến động: ${list}`,
    table: 'Biến động theo công ty',
  },

  table: {
    caption: 'Số liệu',
    company: 'Công ty hoặc nhóm',
    sector: 'Ngành',
    measure: 'Đại lượng',
    value: 'Giá trị',
    source: 'Nguồn',
    move: 'Biến động',
    direction: 'Tăng hay giảm',
    none: '–',
    notStated: 'không nêu',
    sortHint: 'Sắp xếp theo cột này',
    moreRows: (n) => `và ${n} dòng nữa`,
  },

  frame: {
    source: 'Nguồn',
    note: 'Ghi chú',
    moreNotes: (n) => `Ghi chú khác (${n})`,
    key: 'Ký hiệu',
    summary: 'Tóm tắt biểu đồ',
    more: (n) => `${n} tên khác`,
    andMore: (n) => `và ${n} tên khác`,
    dimmed: (lens, n, inferred) => `Tô đậm: ${companies(n)} chịu tác động của “${lens}”${byEditor(n, inferred)}`,
    only: (lens, n, inferred) => `Chỉ gồm ${companies(n)} chịu tác động của “${lens}”${byEditor(n, inferred)}`,
    unassessed: (n) => `${companies(n)} chưa được đánh giá`,
    onlyHint: 'Nét liền: nguồn có nêu; nét đứt: biên tập nhận định.',
    lensHint: 'Nét liền: nguồn có nêu; nét đứt: biên tập nhận định. Phần còn lại được làm mờ, không bị loại.',
  },

  lenses: {
    heading: 'Ba yếu tố bất định quyết định diễn biến sắp tới',
    headingOther: 'Các yếu tố bất định quyết định diễn biến sắp tới',
    touches: (n, of, unassessed) =>
      `tác động ${n}/${of} công ty đã đánh giá${unassessed > 0 ? `; ${unassessed} chưa đánh giá` : ''}`,
  },

  card: {
    label: (name) => `Thẻ: ${name}`,
    rank: (rank) => {
      const noun = { fell: 'mức giảm', rose: 'mức tăng', flat: 'mức không đổi' }[rank.direction]
      if (rank.of === 1) return `${noun[0]?.toUpperCase()}${noun.slice(1)} duy nhất trong lựa chọn`
      const place = rank.place === 1 ? 'Lớn nhất' : `Lớn thứ ${rank.place}`
      return `${rank.joint ? `Đồng hạng ${place.toLowerCase()}` : place} trong ${rank.of} ${noun} của lựa chọn`
    },
    scope: 'Gồm',
  },

  errors: {
    details: 'Chi tiết kỹ thuật',
    panel: 'Phần này của trang gặp lỗi. Các phần khác vẫn dùng được.',
    language: 'Không tải được văn bản của ngôn ngữ này.',
  },

  glossary: {
    all: 'Mọi thuật ngữ',
  },

  footer: {
    about:
      'Số liệu và dẫn chứng lấy từ các nguồn ghi bên cạnh, kể lại bằng lời của chúng tôi. Không nội dung nào ở đây là lời khuyên đầu tư.',
  },
}
