/** Fonts with the tables that formulas need, then what the system has. */
export const mathFonts =
  "'Latin Modern Math', 'STIX Two Math', 'Cambria Math', 'Noto Sans Math', 'DejaVu Math TeX Gyre', math"

/** The sheet of formulas, for pages that have some. The classes are those that Temml writes. */
export const mathStyles = `
.quiz math {
  font-family: 'Latin Modern Math', 'STIX Two Math', 'Cambria Math', 'Noto Sans Math', 'DejaVu Math TeX Gyre', math;
  direction: ltr; line-height: normal;
}
.quiz .formula { display: inline-block; max-inline-size: 100%; overflow-x: auto; vertical-align: middle; }
.quiz .formula.display { display: block; margin-block: 0.6em; }
.quiz math .tml-left { text-align: left; }
.quiz math .tml-right { text-align: right; }
.quiz math .tml-jot mtd { padding-block: 0.7ex; }
.quiz math .tml-sml-pad { padding-left: 0.05em; }
.quiz math .tml-med-pad { padding-left: 0.1em; }
.quiz math .tml-lrg-pad { padding-left: 0.15em; }
.quiz math .tml-fbox { border: 1px solid; padding: 0.2em; }
.quiz math .tml-overline { border-top: 0.065em solid; padding-top: 0.1em; }
.quiz math .tml-underline { border-bottom: 0.065em solid; padding-bottom: 0.1em; }
.quiz math menclose { position: relative; print-color-adjust: exact; }
.quiz math :is(.tml-cancel, .tml-sout) { display: block; position: absolute; inset: 0; print-color-adjust: exact; }
.quiz math .tml-upstrike {
  background: linear-gradient(to bottom right, transparent calc(50% - 0.04em), currentColor 0 calc(50% + 0.04em), transparent 0);
}
.quiz math .tml-downstrike {
  background: linear-gradient(to top right, transparent calc(50% - 0.04em), currentColor 0 calc(50% + 0.04em), transparent 0);
}
.quiz math .tml-sout {
  background: linear-gradient(transparent calc(55% - 0.04em), currentColor 0 calc(55% + 0.04em), transparent 0);
}
.quiz math .tml-xcancel {
  background:
    linear-gradient(to bottom right, transparent calc(50% - 0.04em), currentColor 0 calc(50% + 0.04em), transparent 0),
    linear-gradient(to top right, transparent calc(50% - 0.04em), currentColor 0 calc(50% + 0.04em), transparent 0);
}`
