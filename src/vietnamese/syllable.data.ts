/** What a syllable may begin with. */
export const onsets: ReadonlySet<string> = new Set(['', ...'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ')])

/** What follows the onset, without tone. */
export const rimes: ReadonlySet<string> = new Set(
  `a ac ach ai am an ang anh ao ap at au ay
  ă ăc ăm ăn ăng ăp ăt
  â âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et
  ê êch êm ên êng ênh êp êt êu
  i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet oc oi om on ong ooc oong op ot
  ô ôc ôi ôm ôn ông ôp ôt
  ơ ơi ơm ơn ơp ơt
  u ua uân uâng uât uây uc ui um un ung up ut uê uêch uên uênh uơ uôc uôi uôm uôn uông uôt uy uya uych uynh uyn uyt uyu uyên uyêt
  ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
  y ych ynh yt yêm yên yêng yêt yêu`.split(/\s+/),
)
