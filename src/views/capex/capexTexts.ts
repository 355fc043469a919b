// Texts of the view on capital spending, in every language: loaded with the view, not with the page.
import type { TrendMeasure } from '../../domain/analysis/capexTrends.ts'
import type { Scope } from '../../domain/dataset/schema.ts'
import type { Language } from '../../domain/dataset/text.ts'
import type { TrendForm } from '../../domain/view/view.ts'

export interface CapexTexts {
  readonly stated: {
    readonly title: (names: string, n: number) => string
    readonly titleTogether: string
    readonly titleNone: string
    readonly subtitle: string
    readonly together: (names: string, scope: string) => string
    readonly plans: (year: number) => string
    readonly plan: (name: string, scope: string) => string
    readonly planSum: (names: string) => string
    readonly funding: (names: string) => string
    readonly attributed: (names: string, by: string) => string
    readonly grewBy: (growth: string) => string
    readonly missing: string
    readonly openMissing: (name: string) => string
    readonly noteApart: string
    readonly noteBound: string
    readonly noteSum: string
    readonly coverage: (withPlan: number, total: number, year: number) => string
    readonly nothing: string
    readonly table: string
    readonly columns: Readonly<Record<'what' | 'period' | 'scope' | 'value' | 'status', string>>
  }
  readonly filed: {
    readonly columns: string
    readonly lines: string
    readonly against: string
    readonly form: Readonly<Record<Exclude<TrendForm, 'real'>, string>>
    readonly inPrices: (year: string) => string
    readonly log: string
    readonly subtitle: Readonly<Record<TrendMeasure, (baseYear: string, priceYear: string) => string>>
    readonly logMeaning: string
    readonly leads: Readonly<Record<TrendMeasure, (name: string, value: string, year: number) => string>>
    /** Follows a title about who leads, where some of the companies are left out. */
    readonly ofShown: string
    readonly alone: (name: string, value: string, year: number) => string
    readonly neutral: string
    readonly together: string
    readonly year: string
    readonly noteFiscal: (names: string, day: string) => string
    readonly noteScope: (name: string, years: string, scope: string) => string
    readonly noteNet: (names: string) => string
    readonly noteDerived: (list: string) => string
    readonly notePurposes: string
    /** How the figures of a form are worked out: the hint of the form, and the first note. */
    readonly formulaOf: Readonly<Partial<Record<TrendMeasure, (prices: string, priceYear: string) => string>>>
    readonly opens: string
    /** What a share is taken of, where it was not restated with the other years. */
    readonly noteBreak: (name: string, years: string, what: string) => string
    readonly noteApart: string
    readonly coverage: (n: number, total: number) => string
    readonly nobody: string
    /** Said where companies pass, but nothing is known of what the form shows. */
    readonly notHere: string
    readonly table: string
    readonly formula: (working: string) => string
    readonly summary: (list: string) => string
  }
  readonly plans: {
    /** `isOnly` where others can be compared with their plans, and spent no more. */
    readonly titleAbove: (names: string, isOnly: boolean) => string
    readonly titleNoneAbove: string
    readonly titleNothing: string
    readonly subtitle: string
    readonly heading: (name: string, year: number) => string
    readonly known: (day: string) => string
    readonly later: (day: string) => string
    readonly spent: string
    readonly noPlan: string
    readonly noLater: string
    readonly open: (years: string) => string
    readonly noActual: string
    readonly apart: (scope: string) => string
    readonly note: string
    readonly coverage: (n: number) => string
    readonly nobody: string
    readonly table: string
  }
  readonly totals: {
    readonly title: (year: number, low: string, high: string) => string
    readonly titleOne: (year: number, total: string) => string
    readonly subtitle: (names: string, year: number) => string
    readonly addedUp: string
    readonly row: (who: string, scope: string) => string
    /** The plain sentence on the totals, of which `one` says what each is. */
    readonly which: (list: string) => string
    readonly one: (value: string, what: string) => string
    readonly counts: Readonly<Partial<Record<Scope, string>>>
    readonly note: string
    readonly coverage: (n: number) => string
    readonly table: string
  }
}

const isOne = (n: number, total: number): boolean => n === 1 || total === 1
const companies = (n: number): string => (n === 1 ? '1 company' : `${n} companies`)

const en: CapexTexts = {
  stated: {
    title: (names, n) =>
      n === 1
        ? `${names} has a spending plan of its own in the article`
        : `${names} have spending plans of their own in the article`,
    titleTogether: 'The article gives totals, and no plan of a single firm here',
    titleNone: 'What the article states of spending',
    subtitle: 'What the article states, USD bn: data-centre spending, plans, and venture funding',
    together: (names, scope) => `${names} together, ${scope}`,
    plans: (year) => `Announced for ${year}`,
    plan: (name, scope) => `${name}, ${scope}`,
    planSum: (names) => `${names}, added up here`,
    funding: (names) => `Venture funding: ${names}`,
    attributed: (names, by) => `${names} (by ${by})`,
    grewBy: (growth) => `growth ${growth}`,
    missing: 'not stated in the article',
    openMissing: (name) => `${name}: no plan stated in the article. Open the card`,
    noteApart: 'The groups of rows measure different things; they share an axis, and no row is part of another.',
    noteBound: 'A bound has no bar: the mark shows the side on which the amount lies.',
    noteSum: 'The two plans cover different things, so their sum is no share of the total above.',
    coverage: (withPlan, total, year) =>
      `${withPlan} of ${companies(total)} ${isOne(withPlan, total) ? 'has a plan of its' : 'have plans of their'} own for ${year}`,
    nothing: 'No spending shows for the companies that match the filters.',
    table: 'Spending as the article states it',
    columns: { what: 'Who and what', period: 'Year', scope: 'Covers', value: 'USD bn', status: 'Status' },
  },
  filed: {
    columns: 'Columns',
    lines: 'Lines',
    form: {
      stacked: 'Stacked',
      'by-year': 'By year',
      'by-company': 'By company',
      lines: 'Spending',
      growth: 'Growth',
      index: 'Index',
      share: 'Share',
      'of-revenue': 'Share of revenue',
      'of-cash-flow': 'Share of cash flow',
    },
    against: 'Is the growth real?',
    inPrices: (year) => `In ${year} prices`,
    log: 'Log scale',
    subtitle: {
      capex: () => 'Cash capital spending by the filings, USD bn, fiscal years',
      capexGrowth: () => 'Growth of cash capital spending on the fiscal year before, %',
      capexIndex: (year) => `Cash capital spending by the filings, index, fiscal year ${year} = 100`,
      capexShare: () => 'Share of the cash capital spending of the four, %, fiscal years',
      capexShareOfRevenue: () => 'Cash capital spending as a share of revenue, %, fiscal years',
      capexShareOfCashFlow: () => 'Cash capital spending as a share of operating cash flow, %, fiscal years',
      capexReal: (_, year) => `Cash capital spending in prices of ${year}, USD bn, fiscal years`,
    },
    logMeaning: 'Log scale: equal distances are equal ratios.',
    leads: {
      capex: (name, value, year) => `${name} spent the most in fiscal ${year}, ${value}`,
      capexGrowth: (name, value, year) => `${name}’s spending grew fastest in fiscal ${year}, ${value}`,
      capexIndex: (name, value) => `${name}’s spending grew most since the base year, to ${value} from 100`,
      capexShare: (name, value, year) => `${name} had the largest share in fiscal ${year}, ${value}`,
      capexShareOfRevenue: (name, value, year) => `${name} spent the most of its revenue in fiscal ${year}, ${value}`,
      capexShareOfCashFlow: (name, value, year) =>
        `${name} spent the most of its cash flow in fiscal ${year}, ${value}`,
      capexReal: (name, value, year) => `At constant prices, ${name} spent the most in fiscal ${year}, ${value}`,
    },
    ofShown: ', of those shown',
    alone: (name, value, year) => `${name} in fiscal ${year}: ${value}`,
    neutral: 'What each company spent, year by year',
    together: 'Together',
    year: 'Fiscal year',
    noteFiscal: (names, day) => `Totals are of fiscal years: ${names} to ${day}, the others to the end of December.`,
    noteScope: (name, years, scope) =>
      `${name}, ${years}: ${scope}. Not like for like with the years around, so no growth is worked out across the change.`,
    noteNet: (names) => `${names}: net of proceeds in every year.`,
    noteDerived: (list) => `Hatched, as worked out here: ${list}.`,
    notePurposes: 'All purposes, not data centres alone.',
    opens: 'Every point opens its working.',
    formulaOf: {
      capexGrowth: () => 'Growth = spending ÷ spending of the year before − 1.',
      capexIndex: () => 'Index = 100 × spending ÷ spending of the base year.',
      capexShare: () => 'Share = spending ÷ spending of the four together.',
      capexShareOfRevenue: () => 'Share = spending ÷ revenue of the same fiscal year.',
      capexShareOfCashFlow: () =>
        'Share = spending ÷ operating cash flow of the same fiscal year; above 100%, more than operations brought in.',
      capexReal: (prices, year) =>
        `Spending × prices of ${year} ÷ prices of its year (${prices}): what a dollar was worth, not what servers or buildings cost.`,
    },
    noteBreak: (name, years, what) =>
      `${name}, ${years}: ${what} as first reported. Later years were restated, so the line breaks there.`,
    noteApart: 'Not part of the article, and never added to what it states.',
    coverage: (n, total) => `${n} of ${companies(total)} ${isOne(n, total) ? 'has' : 'have'} filed spending here`,
    nobody: 'None of the companies that match the filters has filed spending here.',
    notHere: 'There are no figures for this here.',
    table: 'Capital spending by the filings',
    formula: (working) => `Working: ${working}`,
    summary: (list) => `Latest fiscal year: ${list}`,
  },
  plans: {
    titleAbove: (names, isOnly) => `${isOnly ? 'Only ' : ''}${names} spent more than the plan known on the day`,
    titleNoneAbove: 'No company here spent more than the plan known on the day',
    titleNothing: 'No spending here can be set against a plan known on the day',
    subtitle: 'Own guidance and what was spent, USD bn, by year; compared only where both cover the same',
    heading: (name, year) => `${name}, ${year}`,
    known: (day) => `Plan known on ${day}`,
    later: (day) => `Guidance reported by ${day}`,
    spent: 'Spent',
    noPlan: 'none found',
    noLater: 'Later guidance',
    open: (years) => `What was spent in ${years} is not known yet.`,
    noActual: 'not found in the scope of the plan',
    apart: (scope) => `Spent, not comparable: ${scope}`,
    note: 'A range is drawn from its lower to its upper end. Where no guidance was found, the page says so.',
    coverage: (n) => `${companies(n)} with filed spending`,
    nobody: 'None of the companies that match the filters has guidance here.',
    table: 'Guidance and spending',
  },
  totals: {
    title: (year, low, high) => `${year}: from ${low} to ${high}, depending on what is counted`,
    titleOne: (year, total) => `${year}: ${total}`,
    subtitle: (names, year) => `${names} together, ${year}, USD bn, by definition`,
    addedUp: 'The filings, added up',
    row: (who, scope) => `${who}: ${scope}`,
    which: (list) => `They differ because each counts something else: ${list}.`,
    one: (value, what) => `${value} is ${what}`,
    counts: {
      'data-centres': 'spending on data centres',
      'cash-capex': 'cash capital spending for all purposes',
      'company-total': 'the total that the press reports',
    },
    note: 'What each definition adds or leaves out is not known line by line, so the differences cannot be apportioned.',
    coverage: (n) => `${n} definitions`,
    table: 'One year’s totals by definition',
  },
}

const vi: CapexTexts = {
  stated: {
    title: (names) => `Trong bài, ${names} có kế hoạch chi của riêng mình`,
    titleTogether: 'Bài chỉ nêu các tổng, không có kế hoạch của riêng hãng nào ở đây',
    titleNone: 'Bài nêu gì về khoản chi',
    subtitle: 'Những gì bài nêu, tỷ USD: chi cho trung tâm dữ liệu, kế hoạch và vốn mạo hiểm',
    together: (names, scope) => `${names} cộng lại, ${scope}`,
    plans: (year) => `Công bố cho năm ${year}`,
    plan: (name, scope) => `${name}, ${scope}`,
    planSum: (names) => `${names}, cộng lại ở đây`,
    funding: (names) => `Vốn mạo hiểm: ${names}`,
    attributed: (names, by) => `${names} (theo ${by})`,
    grewBy: (growth) => `mức tăng ${growth}`,
    missing: 'bài không nêu',
    openMissing: (name) => `${name}: bài không nêu kế hoạch nào. Mở thẻ`,
    noteApart:
      'Các nhóm hàng đo những khoản khác nhau; chúng dùng chung trục, và không hàng nào là một phần của hàng khác.',
    noteBound: 'Số chỉ có giới hạn thì không vẽ thành thanh: dấu cho biết số tiền nằm về phía nào.',
    noteSum: 'Hai kế hoạch có phạm vi khác nhau, nên tổng của chúng không phải là một phần của tổng ở trên.',
    coverage: (withPlan, total, year) => `${withPlan}/${total} công ty có kế hoạch riêng cho năm ${year}`,
    nothing: 'Không có khoản chi nào hiện ra cho các công ty khớp bộ lọc.',
    table: 'Các khoản chi bài báo nêu',
    columns: { what: 'Công ty và khoản mục', period: 'Năm', scope: 'Gồm', value: 'Tỷ USD', status: 'Loại' },
  },
  filed: {
    columns: 'Cột',
    lines: 'Đường',
    form: {
      stacked: 'Xếp chồng',
      'by-year': 'Theo năm',
      'by-company': 'Theo hãng',
      lines: 'Khoản chi',
      growth: 'Mức tăng',
      index: 'Chỉ số',
      share: 'Tỷ trọng',
      'of-revenue': 'Trên doanh thu',
      'of-cash-flow': 'Trên dòng tiền',
    },
    against: 'Có tăng thật không?',
    inPrices: (year) => `Theo giá năm ${year}`,
    log: 'Thang log',
    subtitle: {
      capex: () => 'Chi tiêu vốn bằng tiền theo báo cáo, tỷ USD, năm tài chính',
      capexGrowth: () => 'Mức tăng chi tiêu vốn bằng tiền so với năm tài chính trước, %',
      capexIndex: (year) => `Chi tiêu vốn bằng tiền theo báo cáo, chỉ số, năm tài chính ${year} = 100`,
      capexShare: () => 'Tỷ trọng trong chi tiêu vốn bằng tiền của bốn hãng, %, năm tài chính',
      capexShareOfRevenue: () => 'Chi tiêu vốn bằng tiền trên doanh thu, %, năm tài chính',
      capexShareOfCashFlow: () => 'Chi tiêu vốn bằng tiền trên dòng tiền từ hoạt động kinh doanh, %, năm tài chính',
      capexReal: (_, year) => `Chi tiêu vốn bằng tiền theo giá năm ${year}, tỷ USD, năm tài chính`,
    },
    logMeaning: 'Thang log: khoảng cách bằng nhau là tỷ lệ bằng nhau.',
    leads: {
      capex: (name, value, year) => `${name} chi nhiều nhất năm tài chính ${year}: ${value}`,
      capexGrowth: (name, value, year) => `Chi tiêu của ${name} tăng nhanh nhất năm tài chính ${year}: ${value}`,
      capexIndex: (name, value) => `${name} tăng chi nhiều nhất từ năm gốc, lên ${value}`,
      capexShare: (name, value, year) => `${name} chiếm tỷ trọng lớn nhất năm tài chính ${year}: ${value}`,
      capexShareOfRevenue: (name, value, year) => `${name} chi tỷ lệ doanh thu cao nhất năm ${year}: ${value}`,
      capexShareOfCashFlow: (name, value, year) => `${name} chi tỷ lệ dòng tiền cao nhất năm ${year}: ${value}`,
      capexReal: (name, value, year) => `Giá cố định: ${name} chi nhiều nhất năm ${year}, ${value}`,
    },
    ofShown: ', trong nhóm này',
    alone: (name, value, year) => `${name}, năm tài chính ${year}: ${value}`,
    neutral: 'Từng công ty chi bao nhiêu qua các năm',
    together: 'Cộng lại',
    year: 'Năm tài chính',
    noteFiscal: (names, day) => `Các tổng tính theo năm tài chính: ${names} đến ${day}, các hãng kia đến hết tháng 12.`,
    noteScope: (name, years, scope) =>
      `${name}, ${years}: ${scope}. Không cùng cách tính với các năm bên cạnh, nên không tính mức tăng qua chỗ đổi.`,
    noteNet: (names) => `${names}: mọi năm đều đã trừ tiền thu từ bán tài sản.`,
    noteDerived: (list) => `Gạch chéo, vì được tính ở đây: ${list}.`,
    notePurposes: 'Chi cho mọi mục đích, không riêng trung tâm dữ liệu.',
    opens: 'Bấm vào từng điểm để xem cách tính.',
    formulaOf: {
      capexGrowth: () => 'Mức tăng = khoản chi ÷ khoản chi năm trước − 1.',
      capexIndex: () => 'Chỉ số = 100 × khoản chi ÷ khoản chi năm gốc.',
      capexShare: () => 'Tỷ trọng = khoản chi ÷ khoản chi của bốn hãng cộng lại.',
      capexShareOfRevenue: () => 'Tỷ lệ = khoản chi ÷ doanh thu cùng năm tài chính.',
      capexShareOfCashFlow: () =>
        'Tỷ lệ = khoản chi ÷ dòng tiền từ hoạt động kinh doanh cùng năm tài chính; trên 100% là chi nhiều hơn số tiền mang về.',
      capexReal: (prices, year) =>
        `Khoản chi × giá năm ${year} ÷ giá của năm đó (${prices}): giá trị của đồng đô la, không phải giá máy chủ hay nhà xưởng.`,
    },
    noteBreak: (name, years, what) =>
      `${name}, ${years}: ${what} theo công bố lần đầu. Các năm sau đã được trình bày lại, nên đường bị ngắt ở đó.`,
    noteApart: 'Không thuộc bài báo, và không bao giờ được cộng vào những gì bài nêu.',
    coverage: (n, total) => `${n}/${total} công ty có số theo báo cáo ở đây`,
    nobody: 'Không công ty nào khớp bộ lọc có số theo báo cáo ở đây.',
    notHere: 'Ở đây không có số liệu cho cách xem này.',
    table: 'Chi tiêu vốn theo báo cáo',
    formula: (working) => `Cách tính: ${working}`,
    summary: (list) => `Năm tài chính gần nhất: ${list}`,
  },
  plans: {
    titleAbove: (names, isOnly) => `${isOnly ? 'Chỉ ' : ''}${names} chi nhiều hơn kế hoạch đã biết khi đó`,
    titleNoneAbove: 'Không công ty nào ở đây chi nhiều hơn kế hoạch đã biết',
    titleNothing: 'Không khoản chi nào ở đây so được với kế hoạch đã biết',
    subtitle: 'Dự kiến của từng hãng và thực chi, tỷ USD, theo năm; chỉ so khi cả hai cùng phạm vi',
    heading: (name, year) => `${name}, ${year}`,
    known: (day) => `Kế hoạch đã biết tính đến ${day}`,
    later: (day) => `Dự kiến theo tin đến ${day}`,
    spent: 'Đã chi',
    noPlan: 'không tìm thấy',
    noLater: 'Dự kiến về sau',
    open: (years) => `Chưa biết khoản đã chi của năm ${years}.`,
    noActual: 'không tìm thấy số có cùng phạm vi với kế hoạch',
    apart: (scope) => `Đã chi, không so sánh được: ${scope}`,
    note: 'Dự kiến theo khoảng được vẽ từ mức thấp đến mức cao. Không tìm thấy dự kiến thì trang ghi rõ.',
    coverage: (n) => `${n} công ty có số theo báo cáo`,
    nobody: 'Không công ty nào khớp bộ lọc có dự kiến ở đây.',
    table: 'Dự kiến và khoản đã chi',
  },
  totals: {
    title: (year, low, high) => `Năm ${year}: từ ${low} đến ${high}, tùy cách tính`,
    titleOne: (year, total) => `Năm ${year}: ${total}`,
    subtitle: (names, year) => `${names} cộng lại, năm ${year}, tỷ USD, theo từng cách tính`,
    addedUp: 'Cộng từ các báo cáo',
    row: (who, scope) => `${who}: ${scope}`,
    which: (list) => `Các con số khác nhau vì phạm vi khác nhau: ${list}.`,
    one: (value, what) => `${value} là ${what}`,
    counts: {
      'data-centres': 'chi cho trung tâm dữ liệu',
      'cash-capex': 'chi tiêu vốn bằng tiền cho mọi mục đích',
      'company-total': 'tổng chi theo báo chí',
    },
    note: 'Không rõ mỗi cách tính thêm hay bớt khoản nào, nên không thể tách phần chênh lệch.',
    coverage: (n) => `${n} cách tính`,
    table: 'Tổng chi một năm theo từng cách tính',
  },
}

export const capexTexts: Readonly<Record<Language, CapexTexts>> = { en, vi }
