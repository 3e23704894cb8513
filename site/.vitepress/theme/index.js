import Theme from 'vitepress/theme-without-fonts'
import Diagram from './diagram.vue'
import Home from './home.vue'
import LiveExample from './live-example.vue'
import Playground from './playground.vue'
import './site.css'

export default {
  extends: Theme,
  enhanceApp({ app }) {
    app.component('Diagram', Diagram)
    app.component('Home', Home)
    app.component('LiveExample', LiveExample)
    app.component('Playground', Playground)
  },
}
