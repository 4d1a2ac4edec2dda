#!/bin/sh
# Makes the fonts of signs and other scripts in fonts/ from Debian's Noto fonts: only the characters that theses use.
#
#   apt-get install fonts-noto-core fonttools
#   src/tools/scripts/build-fonts.sh [FOLDER WITH THE NOTO FONTS]
#
# The result is the same for the same package (fonts-noto-core 20201225-1).
set -eu
from=${1:-/usr/share/fonts/truetype/noto}
to=$(dirname "$0")/../../../fonts

# subset FILE CHARACTERS
subset() {
  SOURCE_DATE_EPOCH=0 pyftsubset "$from/$1" --output-file="$to/$1" --unicodes="$2" --layout-features='' \
    --drop-tables+=GDEF,GPOS,GSUB,FFTM --name-IDs='*' --notdef-outline --no-hinting --no-recalc-timestamp
}

# Letter-like signs, arrows, operators, brackets. Nothing beyond U+FFFF: FOP cannot print it.
subset NotoSansMath-Regular.ttf '20,2100-214F,2190-21FF,2200-23FF,27C0-27EF,27F0-27FF,2900-2AFF,2B00-2BFF'
# Enclosed letters and figures, Roman numerals, signs of many kinds.
subset NotoSansSymbols-Regular.ttf '20,2100-218F,2190-21FF,2300-23FF,2460-24FF,2600-26FF'
subset NotoSansSymbols2-Regular.ttf '20,2190-21FF,2300-23FF,2400-244F,25A0-25FF,2600-27BF,2800-28FF,2B00-2BFF'
for style in Regular Bold; do
  subset NotoSerifGeorgian-$style.ttf '20,10A0-10FF,1C90-1CBF,2D00-2D2F'
  subset NotoSerifArmenian-$style.ttf '20,0530-058F,FB13-FB17'
  subset NotoSerifHebrew-$style.ttf '20,0590-05FF,FB1D-FB4F'
  subset NotoNaskhArabic-$style.ttf '20,0600-06FF,0750-077F,FB50-FDFF,FE70-FEFF'
done
