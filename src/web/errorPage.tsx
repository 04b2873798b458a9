import { BarePage, ButtonLink, Buttons } from './ui/index.ts'

const titles: Readonly<Record<number, string>> = {
  403: 'Bạn không được phép làm việc này',
  404: 'Không có trang này',
  409: 'Chưa ghi được',
  413: 'Nội dung gửi lên quá lớn',
  429: 'Bạn đang làm quá nhanh',
  503: 'Hệ thống tạm thời chưa dùng được',
}

/** The page instead of the one that was asked for: what happened, what to do, and the number under which the log has it. */
export function ErrorPage({ status, sentence, reference }: { status: number; sentence: string; reference: string }) {
  return (
    <BarePage title={titles[status] ?? 'Hệ thống gặp lỗi'} authority="Năm Rõ">
      <p>{sentence}</p>
      <p>
        Nếu cần trợ giúp, hãy gửi cho người quản trị mã tra cứu <code>{reference}</code>.
      </p>
      <Buttons>
        <ButtonLink href="/">Về trang đầu</ButtonLink>
      </Buttons>
    </BarePage>
  )
}
