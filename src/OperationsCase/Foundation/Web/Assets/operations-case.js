// Makes the pages nicer; every page works without it.
// Both libraries are asked for by the version this file was asked for, so that a release changes all three at once.
const library = name => import(new URL(name + new URL(import.meta.url).search, import.meta.url).href)

document.body.classList.add('js-enabled', 'govuk-frontend-supported')

const [govuk, moj] = await Promise.all([library('govuk-frontend.min.js'), library('moj-frontend.min.js')])
govuk.initAll()
moj.initAll()

// On a phone the filters start closed, so that the list comes first.
const filters = document.querySelector('.oc-filterbox')
if (filters && matchMedia('(max-width: 60rem)').matches) filters.open = false

for (const button of document.querySelectorAll('[data-print]')) {
  button.addEventListener('click', event => {
    event.preventDefault()
    window.print()
  })
}

// Offers recorded addresses while one is typed: once for what stands there when somebody pauses, because each look is kept in the log.
const pause = 600
const fewest = 6
for (const list of document.querySelectorAll('datalist[data-suggests-for]')) {
  const field = document.getElementsByName(list.dataset.suggestsFor)[0]
  if (!field || field.tagName !== 'INPUT') continue
  field.setAttribute('list', list.id)
  field.setAttribute('autocomplete', 'off')
  let waiting
  let asked = ''
  field.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(async () => {
      const address = field.value.trim()
      if (address.length < fewest || address === asked || [...list.options].some(option => option.value === address)) return
      asked = address
      const answer = await fetch(`/premises/suggestions?address=${encodeURIComponent(address)}`, { redirect: 'manual' })
      if (answer.ok && field.value.trim() === address) list.innerHTML = await answer.text()
    }, pause)
  })
}
