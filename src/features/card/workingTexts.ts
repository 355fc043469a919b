// Texts of the working of a derived figure, in every language: loaded with the card.
import type { Unit } from '../../domain/dataset/schema.ts'
import type { Language } from '../../domain/dataset/text.ts'

export interface WorkingTexts {
  readonly heading: string
  readonly rounding: (unrounded: string, decimals: number) => string
  readonly notRounded: string
  readonly precision: (inputs: string, result: string) => string
  readonly rounded: (result: string) => string
  readonly turned: (input: string) => string
  readonly own: string
  readonly ownHint: string
  readonly unit: Readonly<Record<Unit, string>>
  readonly notANumber: string
  readonly dividesByZero: string
  readonly result: (value: string) => string
  readonly notASource: string
  readonly reset: string
}

const en: WorkingTexts = {
  heading: 'Rounding, precision, and your own numbers',
  rounding: (unrounded, decimals) =>
    decimals === 0
      ? `Before rounding ${unrounded}; rounded to whole numbers.`
      : `Before rounding ${unrounded}; rounded to ${decimals} decimal ${decimals === 1 ? 'place' : 'places'}.`,
  notRounded: 'Nothing had to be rounded.',
  precision: (inputs, result) => `The inputs are ${inputs}, which by itself lets the result claim “${result}”.`,
  rounded: (result) => `Rounding leaves it “${result}”.`,
  turned: (input) => `“${input}” turns round where it is divided by or taken away: more below makes less above.`,
  own: 'Try other numbers',
  ownHint: 'They stay on this page, and are not stored.',
  unit: {
    percent: '%',
    points: 'percentage points',
    sessions: 'sessions',
    'usd-bn': 'USD bn',
    index: 'index',
    number: 'number',
  },
  notANumber: 'Enter a number.',
  dividesByZero: 'With these numbers there is no result: it would divide by zero.',
  result: (value) => `With your numbers: ${value}`,
  notASource: 'Yours, and no figure of a source.',
  reset: 'Back to the cited numbers',
}

const vi: WorkingTexts = {
  heading: 'Làm tròn, độ chính xác và số của bạn',
  rounding: (unrounded, decimals) =>
    decimals === 0
      ? `Trước khi làm tròn ${unrounded}; làm tròn đến số nguyên.`
      : `Trước khi làm tròn ${unrounded}; làm tròn đến ${decimals} chữ số thập phân.`,
  notRounded: 'Không cần làm tròn gì.',
  precision: (inputs, result) => `Các số đầu vào là ${inputs}, riêng điều đó cho phép kết quả là “${result}”.`,
  rounded: (result) => `Sau khi làm tròn, kết quả chỉ còn là “${result}”.`,
  turned: (input) => `“${input}” đảo chiều khi là số chia hoặc số bị trừ đi: dưới nhiều hơn thì trên ít hơn.`,
  own: 'Thử số khác',
  ownHint: 'Các số này chỉ ở trên trang, không được lưu.',
  unit: {
    percent: '%',
    points: 'điểm phần trăm',
    sessions: 'phiên',
    'usd-bn': 'tỷ USD',
    index: 'chỉ số',
    number: 'số',
  },
  notANumber: 'Hãy nhập một số.',
  dividesByZero: 'Với các số này thì không có kết quả: sẽ phải chia cho số không.',
  result: (value) => `Với số của bạn: ${value}`,
  notASource: 'Đây là số của bạn, không phải của nguồn nào.',
  reset: 'Về các số có dẫn nguồn',
}

export const workingTexts: Readonly<Record<Language, WorkingTexts>> = { en, vi }
