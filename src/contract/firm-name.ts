/**
 * Securities firms by KRX member number (`comId` on the wire), with their current names in Korean and English. The
 * numbers come from the table in the Koscom Open Platform manual and match the exchange's public member list of 2026-09.
 * 00049 is the manual's code for the firm that is also 00005. 00065 and 00073 no longer exist. 00991 to 00993 exist
 * only in Koscom's sandbox.
 */
const firms: Record<string, readonly [korean: string, english: string]> = {
  '00001': ['교보증권', 'Kyobo'],
  '00002': ['신한투자증권', 'Shinhan'],
  '00003': ['한국투자증권', 'Korea Investment'],
  '00004': ['대신증권', 'Daishin'],
  '00005': ['미래에셋증권', 'Mirae Asset'],
  '00006': ['신영증권', 'Shinyoung'],
  '00008': ['유진투자증권', 'Eugene'],
  '00009': ['한양증권', 'Hanyang'],
  '00010': ['메리츠증권', 'Meritz'],
  '00012': ['NH투자증권', 'NH'],
  '00013': ['부국증권', 'Bookook'],
  '00017': ['KB증권', 'KB'],
  '00021': ['한화투자증권', 'Hanwha'],
  '00022': ['현대차증권', 'Hyundai Motor'],
  '00023': ['유화증권', 'Yuhwa'],
  '00024': ['유안타증권', 'Yuanta'],
  '00025': ['SK증권', 'SK'],
  '00029': ['상상인증권', 'Sangsangin'],
  '00030': ['삼성증권', 'Samsung'],
  '00031': ['DB증권', 'DB'],
  '00046': ['iM증권', 'iM'],
  '00049': ['미래에셋증권', 'Mirae Asset'],
  '00050': ['키움증권', 'Kiwoom'],
  '00052': ['리딩투자증권', 'Leading'],
  '00056': ['하나증권', 'Hana'],
  '00063': ['LS증권', 'LS'],
  '00064': ['코리아에셋투자증권', 'Korea Asset'],
  '00065': ['비엔지증권', 'BNG'],
  '00066': ['흥국증권', 'Heungkuk'],
  '00068': ['IBK투자증권', 'IBK'],
  '00069': ['카카오페이증권', 'Kakao Pay'],
  '00070': ['DS투자증권', 'DS'],
  '00071': ['다올투자증권', 'Daol'],
  '00072': ['케이프투자증권', 'Cape'],
  '00073': ['애플투자증권', 'Apple Investment'],
  '00077': ['토스증권', 'Toss'],
  '00079': ['우리투자증권', 'Woori'],
  '00086': ['BNK투자증권', 'BNK'],
  '00088': ['KR투자증권', 'KR'],
  '00089': ['넥스트증권', 'Next'],
  '00991': ['cyber', 'cyber'],
  '00992': ['diamond', 'diamond'],
  '00993': ['star', 'star'],
}

/**
 * The current name of a securities firm. Returns an unknown code unchanged.
 * @param locale BCP 47 tag. Korean names for `ko` (default) and its regions, English names for all others.
 * @example
 * firmName('00050', 'en') // 'Kiwoom'
 */
export function firmName(code: string, locale = 'ko'): string {
  return firms[code]?.[/^ko\b/i.test(locale) ? 0 : 1] ?? code
}
