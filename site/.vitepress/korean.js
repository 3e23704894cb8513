/** The texts of the theme in Korean. */
export const koreanTheme = {
  nav: [
    { text: '시작하기', link: '/ko/start-vite' },
    { text: '놀이터', link: '/ko/playground' },
    { text: '문제 해결하기', link: '/ko/troubleshooting' },
  ],
  outline: { label: '이 페이지에서', level: [2, 3] },
  docFooter: { prev: '이전', next: '다음' },
  darkModeSwitchLabel: '화면 밝기',
  lightModeSwitchTitle: '밝은 화면으로',
  darkModeSwitchTitle: '어두운 화면으로',
  sidebarMenuLabel: '차례',
  returnToTopLabel: '맨 위로',
  langMenuLabel: '언어 바꾸기',
  skipToContentLabel: '본문으로 건너뛰기',
  notFound: {
    title: '없는 페이지예요',
    quote: '주소를 다시 확인하거나 위에서 검색해 보세요.',
    linkLabel: '처음으로',
    linkText: '처음으로',
  },
}

export const koreanSearch = {
  button: { buttonText: '검색', buttonAriaLabel: '검색' },
  modal: {
    displayDetails: '자세히 보기',
    resetButtonTitle: '지우기',
    backButtonTitle: '닫기',
    noResultsText: '찾은 것이 없어요:',
    footer: { selectText: '열기', navigateText: '이동', closeText: '닫기' },
  },
}
