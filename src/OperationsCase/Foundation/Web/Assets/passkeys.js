// Lets the device make or show a passkey, and sends its answer with the form. Without it the form stays hidden, and passwords still work.
const forms = window.PublicKeyCredential?.parseRequestOptionsFromJSON ? document.querySelectorAll('form[data-passkey]') : []

const answer = async (form, options) => form.dataset.passkey === 'create'
  ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
  : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })

for (const form of forms) {
  form.hidden = false
  form.addEventListener('submit', async event => {
    event.preventDefault()
    const trouble = form.querySelector('[data-passkey-trouble]')
    trouble.textContent = ''

    try {
      const asked = await fetch(form.dataset.options, { method: 'POST', body: new FormData(form), credentials: 'same-origin' })

      if (!asked.ok || asked.redirected) {
        location.reload()
        return
      }

      const credential = await answer(form, await asked.json())
      form.elements.namedItem('Credential').value = JSON.stringify(credential.toJSON())
      form.submit()
    } catch {
      trouble.textContent = 'Your device did not give a passkey. Try again, or sign in another way.'
    }
  })
}
