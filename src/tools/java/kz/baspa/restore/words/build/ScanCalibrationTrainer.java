package kz.baspa.restore.words.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.baspa.input.InputReader;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.kazakh.lexicon.Lexicons;
import kz.baspa.restore.Restorer;
import kz.baspa.restore.Rules;
import kz.baspa.restore.rule.Rule;
import kz.baspa.restore.words.decoding.Calibration;
import kz.baspa.restore.words.decoding.LetterDoubts;
import kz.baspa.restore.words.decoding.WorkReader;
import kz.baspa.restore.words.tokens.Token;
import kz.baspa.source.SourceReader;
import kz.baspa.text.Fixes;
import kz.baspa.text.LinedText;
import kz.baspa.text.Progress;
import kz.baspa.text.evidence.TextLayer;

/**
 * Fits {@link Calibration#SCAN_FEATURES} to pictures of pages as Baspa itself reads them, with what
 * it doubts in their letters and words:
 *
 * <pre>
 * java kz.baspa.restore.words.build.ScanCalibrationTrainer cases CASES.tsv KEPT FOLDER…
 * java kz.baspa.restore.words.build.ScanCalibrationTrainer fit CALIBRATION.tsv LEARNT.tsv JUDGED.tsv
 * </pre>
 *
 * The folders hold what {@link ScanMaker} printed; pages that were read are kept in the folder KEPT
 * until the program is built anew. As for {@link CalibrationTrainer} one stem in twelve is hidden.
 */
public final class ScanCalibrationTrainer {
  /** How firmly the weights stay at those of text. */
  private static final double RIDGE = 1;

  private final Lexicon lexicon = new HidingLexicon(Lexicons.standard(), CalibrationTrainer.HIDDEN);
  private final InputReader input;

  private ScanCalibrationTrainer(Path kept) {
    input =
        new InputReader(
            new SourceReader(Optional.empty()),
            true,
            TextLayer.KEEP,
            lexicon::knows,
            Optional.of(kept));
  }

  /** Writes cases down, or fits the weights and prints the tables of reliability. */
  public static void main(String[] arguments) throws IOException {
    Path out = Path.of(arguments[1]);
    if (arguments[0].equals("cases")) {
      ScanCalibrationTrainer trainer = new ScanCalibrationTrainer(Path.of(arguments[2]));
      List<CalibrationCase> cases = new ArrayList<>();
      for (int i = 3; i < arguments.length; i++) {
        for (String wear : CalibrationTrainer.WEARS) {
          cases.addAll(trainer.cases(Path.of(arguments[i]), wear));
        }
        System.err.println(arguments[i] + ": " + cases.size() + " cases");
      }
      Files.write(out, cases.stream().map(CalibrationCase::row).toList());
      return;
    }
    List<CalibrationCase> learnt = CalibrationCase.read(Path.of(arguments[2]));
    Calibration right = fit(learnt, CalibrationCase::right, Calibration.right());
    Calibration sound = fit(learnt, CalibrationCase::sound, Calibration.sound());
    List<String> rows = new ArrayList<>();
    rows.add("#feature\tright\tsound (fitted by ScanCalibrationTrainer, see docs/restoration.md)");
    for (int i = 0; i < Calibration.SCAN_FEATURES.size(); i++) {
      rows.add(
          String.format(
              Locale.ROOT,
              "%s\t%.5f\t%.5f",
              Calibration.SCAN_FEATURES.get(i),
              right.scanWeights()[i],
              sound.scanWeights()[i]));
    }
    Files.write(out, rows);
    List<CalibrationCase> judged = CalibrationCase.read(Path.of(arguments[3]));
    judge("all", judged, right, sound);
    for (String print : new TreeSet<>(judged.stream().map(CalibrationCase::print).toList())) {
      judge(print, judged.stream().filter(one -> one.print().equals(print)).toList(), right, sound);
    }
  }

  private static void judge(
      String print, List<CalibrationCase> cases, Calibration right, Calibration sound) {
    CalibrationCase.reliability(
        print + ", right, as text", asText(right), cases, CalibrationCase::right);
    CalibrationCase.reliability(print + ", right", right, cases, CalibrationCase::right);
    CalibrationCase.reliability(
        print + ", sound, as text", asText(sound), cases, CalibrationCase::sound);
    CalibrationCase.reliability(print + ", sound", sound, cases, CalibrationCase::sound);
  }

  /** What is said of a word of which a reader told no doubts. */
  private static Calibration asText(Calibration calibration) {
    return new Calibration(calibration.weights(), unchanged());
  }

  private static double[] unchanged() {
    double[] weights = new double[Calibration.SCAN_FEATURES.size()];
    weights[0] = 1;
    return weights;
  }

  /** The corrections of the pictures of one kind of wear in a folder, read as one work. */
  private List<CalibrationCase> cases(Path folder, String wear) throws IOException {
    Path work = Files.createTempDirectory("pages");
    StringBuilder printed = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path picture :
          files
              .filter(file -> file.getFileName().toString().matches(wear + "-\\d+\\.png"))
              .sorted()
              .toList()) {
        Files.copy(picture, work.resolve(picture.getFileName()));
        String name = picture.getFileName().toString().replace(".png", ".txt");
        printed.append(Files.readString(picture.resolveSibling(name))).append(' ');
      }
    }
    List<Rule> before =
        Rules.standard(lexicon).stream().takeWhile(rule -> !rule.name().equals("word")).toList();
    LinedText text =
        new Restorer(before, Fixes.SAFE)
            .restore(input.read(work, Progress.NONE), Progress.NONE)
            .lined();
    List<List<Token>> lines = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      lines.add(Token.of(text.text(), text.contentStart(i), text.contentEnd(i)));
    }
    AlignedWords aligned = AlignedWords.of(printed.toString(), text.text());
    List<CalibrationCase> cases = new ArrayList<>();
    for (WorkReader.Correction correction :
        new WorkReader(lexicon, lines, LetterDoubts.in(text)).corrections()) {
      if (correction.doubted()) {
        continue; // never made, so that nothing hangs on its confidence
      }
      aligned
          .truthOf(correction.start(), correction.end())
          .map(truth -> CalibrationCase.of(wear, correction, truth, text.text()))
          .ifPresent(cases::add);
    }
    return cases;
  }

  /** Newton's method, with a ridge around what is said of text. */
  private static Calibration fit(
      List<CalibrationCase> cases, Predicate<CalibrationCase> holds, Calibration start) {
    int n = Calibration.SCAN_FEATURES.size();
    double[] prior = unchanged();
    double[] weights = unchanged();
    for (int round = 0; round < CalibrationTrainer.ROUNDS; round++) {
      double[] gradient = new double[n];
      double[][] hessian = new double[n][n];
      Calibration now = new Calibration(start.weights(), weights);
      for (CalibrationCase one : cases) {
        double[] features = now.scanFeatures(one.features());
        double p = now.of(one.features());
        for (int i = 0; i < n; i++) {
          gradient[i] += ((holds.test(one) ? 1 : 0) - p) * features[i];
          for (int j = 0; j < n; j++) {
            hessian[i][j] += Math.max(1e-6, p * (1 - p)) * features[i] * features[j];
          }
        }
      }
      for (int i = 0; i < n; i++) {
        gradient[i] -= RIDGE * (weights[i] - prior[i]);
        hessian[i][i] += RIDGE;
      }
      double[] step = CalibrationTrainer.solve(hessian, gradient);
      for (int i = 0; i < n; i++) {
        weights[i] += step[i];
      }
    }
    return new Calibration(start.weights(), weights);
  }
}
