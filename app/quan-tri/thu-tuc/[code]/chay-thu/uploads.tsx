import { UploadedFiles, UploadField } from '@/app/_pages/upload-field'
import { UploadForm } from '@/app/_pages/upload-form'
import type { SummaryError } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { listTrialFiles } from '@/lib/dossier/queries/trial-files'
import { currentActor } from '@/lib/identity/session'
import type { Component } from '@/lib/procedure/schema'
import { officialText, text } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

const { trial: { papers: words } } = officialText

/** From "birthNotice:too-large" to a sentence at its field, as citizens get it. */
function errorsOf(codes: readonly string[], components: readonly Component[]): readonly SummaryError[] {
  const { files } = text('vi').journey
  return codes.flatMap((one) => {
    const [key, code = ''] = one.split(':')
    const said = Object.hasOwn(files, code) ? files[code as keyof typeof files] : words.notTaken
    const component = components.find((each) => each.key === key)
    return [component ? { fieldId: component.key, message: `${component.title.vi}: ${said}` } : { message: said }]
  })
}

type UploadsProps = { readonly code: string; readonly step: string; readonly components: readonly Component[]; readonly wrong: string | string[] | undefined }

/** Real files, for who wants to see what becomes of them: checked as citizens' are, and kept with the trial alone. */
export async function Uploads({ code, step, components, wrong }: UploadsProps) {
  const { journey } = text('vi')
  const files = await listTrialFiles(await currentActor(), code, new Date())
  const errors = errorsOf([wrong ?? []].flat(), components)
  return (
    <section aria-labelledby="tep-thu" className="mt-10">
      <h2 id="tep-thu" className="text-xl">
        {words.files}
      </h2>
      <p className="mb-4 max-w-text text-soft">{words.filesHint}</p>
      <UploadForm
        action={`${paths.adminTrialResult(code)}?buoc=${step}`}
        words={{ errorTitle: journey.errorTitle, progress: journey.papers.progressBefore, brokenOff: journey.filesBroken }}
        errors={errors}
      >
        {components.map((component) => {
          const own = files.filter(({ componentKey }) => componentKey === component.key)
          return (
            <UploadField key={component.key} component={component} count={own.length} error={errors.find(({ fieldId }) => fieldId === component.key)?.message} locale="vi">
              <UploadedFiles
                files={own}
                hrefOf={(file) => paths.adminTrialFile(code, file)}
                removal={(file) => ({ name: 'intent', value: `remove:${file}` })}
                locale="vi"
              />
            </UploadField>
          )
        })}
        <SubmitButton variant="secondary" name="intent" value="stay" busy={journey.papers.uploading}>
          {words.upload}
        </SubmitButton>
      </UploadForm>
    </section>
  )
}
