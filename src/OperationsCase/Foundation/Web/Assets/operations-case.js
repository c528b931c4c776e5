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
