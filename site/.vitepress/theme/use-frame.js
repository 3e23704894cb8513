import { useData, withBase } from 'vitepress'
import { computed, ref, watch } from 'vue'

/** The frame with the kit: its address, and the looks that are set on its root element. */
export function useFrame(getQuery, getLooks = () => ({})) {
  const { isDark, lang } = useData()
  const frame = ref(null)
  const visit = ref(0)
  const src = computed(() => {
    const query = new URLSearchParams({ lang: lang.value, ...getQuery(), visit: String(visit.value) })
    return withBase(`/live/index.html?${query}`)
  })

  function paint() {
    const root = frame.value?.contentDocument?.documentElement
    if (!root) return
    const { theme = isDark.value ? 'dark' : 'light', variables = {}, fontFamily = '' } = getLooks()
    root.dataset.ieumTheme = theme
    root.style.colorScheme = theme
    root.style.fontFamily = fontFamily
    for (const [name, value] of Object.entries(variables)) root.style.setProperty(name, value)
  }

  watch([isDark, getLooks], paint)
  return { frame, src, paint, restart: () => visit.value++ }
}
