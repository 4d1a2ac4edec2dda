package kz.baspa.kazakh;

import java.util.regex.Pattern;

/**
 * Formulas of chemistry as a text has them in one token: symbols of elements, figures and brackets.
 *
 * <pre>{@code
 * ChemicalFormula.isFormula("CaCO3"); // true
 * ChemicalFormula.isFormula("COOH");  // true
 * ChemicalFormula.isFormula("KA3AK"); // false: no element has the symbol A
 * ChemicalFormula.isFormula("Ca");    // false: one symbol may be the beginning of anything
 * }</pre>
 */
public final class ChemicalFormula {
  private static final String SYMBOL =
      "(?:A[cglmrstu]|B[aehikr]?|C[adefl-orsu]?|D[bsy]|E[rsu]|F[elmr]?|G[ade]|H[efgos]?|I[nr]?"
          + "|Kr?|L[airuv]|M[cdgnot]|N[abdehiop]?|O[gs]?|P[abdmortu]?|R[abefghnu]|S[bcegimnr]?"
          + "|T[abcehilms]|U|V|W|Xe|Yb?|Z[nr])";

  /** A number of molecules, then two symbols or more, each with its number of atoms. */
  private static final Pattern FORMULA =
      Pattern.compile("\\d*" + SYMBOL + "\\d*(?:[(\\[]*" + SYMBOL + "[)\\]\\d]*)+");

  private ChemicalFormula() {}

  /** Whether a token in Latin letters is made of two symbols of elements or more. */
  public static boolean isFormula(String latin) {
    return FORMULA.matcher(latin).matches();
  }
}
