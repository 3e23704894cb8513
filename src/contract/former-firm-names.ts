/**
 * Former names of securities firms by firm code, as printed in the Koscom Open Platform manual (2018-05 to 2022-10). Not
 * part of the browser bundle: only people who read old documents or logs need them.
 */
export const formerFirmNames: Readonly<Record<string, readonly string[]>> = {
  '00002': ['신한금융투자'],
  '00005': ['대우증권', '미래에셋대우'],
  '00010': ['메리츠종합금융증권'],
  '00017': ['KB투자증권'],
  '00022': ['에이치엠씨투자증권'],
  '00029': ['골든브릿지투자증권'],
  '00031': ['동부증권', 'DB금융투자'],
  '00046': ['하이투자증권'],
  '00056': ['하나금융투자'],
  '00063': ['이베스트투자증권'],
  '00069': ['바로투자증권'],
  '00070': ['토러스투자증권'],
  '00071': ['KTB투자증권'],
  '00072': ['엘아이지투자증권'],
}
