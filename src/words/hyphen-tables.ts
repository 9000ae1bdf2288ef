/** First halves that English writes with a hyphen: `well-known`, `self-taught`. */
export const HYPHENATED_STARTS =
  'well|self|half|ill|ever|cross|non|ex|all|so|by|good|old|new|long|short|high|low|deep|hard|full|first|second|third|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|great|blue|black|white|red|green|grey|gray|dark|light|semi|quasi|vice|arch|anti|counter|would|to|good|mother|father|sister|brother|son|daughter|co|pre|re|far|near|wide|close|quick|slow|sharp|soft|broad|thick|thin|sea|fire|water|bed|dining|drawing|sitting';
/** Second halves that close up: endings, and words that mostly end a closed compound. */
export const CLOSED_ENDS =
  'tion|tions|sion|ing|ings|ment|ments|ness|ful|fully|less|ly|ed|er|ers|est|able|ible|ous|ive|ity|ties|ized|ism|ist|ship|hood|land|lands|thing|things|body|selves|where|ever|ward|wards|some|times|al|ally|ance|ence|ant|ent|ure|ary|ory|ble|ten|ter|ted|ting|dom';
/** What follows a half that waits for its other: `two- and threefold`. */
export const SUSPENDERS = 'and|or|to|nor|but';
