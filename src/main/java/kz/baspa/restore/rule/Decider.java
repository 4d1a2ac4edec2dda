package kz.baspa.restore.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import kz.baspa.text.Change;
import kz.baspa.text.Edit;
import kz.baspa.text.Finding;
import kz.baspa.text.Fixes;
import kz.baspa.text.LinedText;
import kz.baspa.text.Reason;
import kz.baspa.text.Restored;
import kz.baspa.text.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * The one place that decides which of the rules' changes are made. It lives for one run over one
 * text and is not safe for several threads.
 */
public final class Decider {
  /** From this confidence on a correction is made without asking. */
  public static final double SAFE = 0.9;

  /** Under this confidence a change is more likely wrong than right and is never made. */
  public static final double LIKELY = 0.5;

  /**
   * What is only asked says less than this, and what is made of corrections more: the number of a
   * change says what the rule knows of it, and something else speaks against making it.
   */
  private static final double ASKED = 0.49;

  /** From here on the numbers of what is only asked lie closer, so that they keep their order. */
  private static final double AS_IT_IS = 0.4;

  private final Fixes fixes;
  private final List<Edit> proposals = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  /** What was derived of {@link #derivedFrom}, by its class. */
  private final Map<Class<?>, Object> derived = new HashMap<>();

  private @Nullable LinedText derivedFrom;

  public Decider(Fixes fixes) {
    this.fixes = fixes;
  }

  /** Takes up what a finished restoration left: its proposals and findings. */
  public static Decider after(Restored restored) {
    Decider decider = new Decider(Fixes.NONE);
    decider.proposals.addAll(restored.proposals());
    decider.findings.addAll(restored.findings());
    return decider;
  }

  /**
   * What several rules ask of one text, such as its words, derived once: it is kept until a rule
   * asks about another text.
   *
   * <pre>{@code
   * Words words = decider.derived(text, Words.class, Words::of);
   * }</pre>
   *
   * @param kind under which it is kept
   * @param derive gives it; immutable, since all rules share it
   */
  public <T> T derived(LinedText text, Class<T> kind, Function<LinedText, T> derive) {
    if (text != derivedFrom) {
      derived.clear();
      derivedFrom = text;
    }
    return kind.cast(derived.computeIfAbsent(kind, k -> derive.apply(text)));
  }

  /**
   * Makes those of the changes that are sure enough and keeps the others as proposals.
   *
   * @param rule the rule that proposes them
   * @param changes in any order; where two overlap, the surer one is taken, then the earlier one
   */
  public LinedText decide(Rule rule, LinedText text, List<Change> changes) {
    return decide(rule, text, changes, change -> change.confidence() >= SAFE);
  }

  /**
   * The same for a rule that has better grounds than the confidence alone to call a change safe: a
   * word that is surely none cannot be spoilt.
   *
   * @param safe which of the changes are safe
   */
  public LinedText decide(Rule rule, LinedText text, List<Change> changes, Predicate<Change> safe) {
    List<Change> byConfidence = new ArrayList<>(changes);
    for (Change change : changes) {
      if (!rule.changeNames().contains(change.rule())) {
        throw new IllegalArgumentException(rule.name() + " does not name " + change);
      }
    }
    byConfidence.sort(
        Comparator.comparingDouble(Change::confidence).reversed().thenComparingInt(Change::start));
    List<Change> made = new ArrayList<>();
    TreeMap<Integer, Change> taken = new TreeMap<>();
    for (Change change : byConfidence) {
      if (!isMade(rule, change, safe)) {
        Reason reason = reason(change, fixes == Fixes.NONE ? Reason.NONE : Reason.UNSURE);
        proposals.add(text.edited().preview(change.with(asked(change.confidence()), reason)));
      } else if (isFree(taken, change)) {
        taken.put(change.start(), change);
        boolean all = fixes == Fixes.ALL && rule.corrects() && !safe.test(change);
        Reason reason = all ? Reason.ALL : reason(change, Reason.SURE);
        made.add(change.with(change.confidence(), reason));
      }
    }
    return text.apply(made);
  }

  private static Reason reason(Change change, Reason otherwise) {
    return change.reason() == Reason.UNSTATED ? otherwise : change.reason();
  }

  /** What a change says that is not made; where nothing is made, it says what its rule says. */
  private double asked(double confidence) {
    if (fixes == Fixes.NONE || confidence <= AS_IT_IS) {
      return confidence;
    }
    return AS_IT_IS + (confidence - AS_IT_IS) * (ASKED - AS_IT_IS) / (1 - AS_IT_IS);
  }

  /**
   * Takes edits back that were made, and keeps them as proposals.
   *
   * @param edits their indices among those of the text
   */
  public LinedText takeBack(LinedText text, List<Integer> edits) {
    List<Change> changes = new ArrayList<>();
    for (int index : edits) {
      Edit edit = text.edited().edits().get(index);
      changes.add(
          new Change(
              text.edited().startInText(index),
              text.edited().endInText(index),
              edit.before(),
              edit.rules().get(0),
              edit.confidence()));
      proposals.add(edit.proposed(asked(edit.confidence()), Reason.HALF_MENDED));
    }
    return text.apply(changes);
  }

  /**
   * Keeps a change as a proposal, whatever its confidence.
   *
   * @param text the text as it reads now
   */
  public void ask(LinedText text, Change change) {
    Reason reason = reason(change, Reason.QUESTION);
    Edit asked = text.edited().preview(change.with(asked(change.confidence()), reason));
    boolean none = change.rule().equals(Edit.QUESTION) && change.after().isEmpty();
    // What was changed around a word that is only asked about is no proposal without the word.
    proposals.add(none && !asked.question() ? asked.asking() : asked);
  }

  /** The same in place of what other rules ask about these words: this rule knows more of them. */
  public void askRather(LinedText text, Change change) {
    Edit asked = text.edited().preview(change);
    proposals.removeIf(other -> other.start() < asked.end() && asked.start() < other.end());
    ask(text, change);
  }

  /**
   * Keeps the likeliest questions only: nobody answers hundreds for one page. Where nothing is made
   * all are kept.
   *
   * @param most how many different ones to keep at most; the same change again is the same question
   */
  public void keepLikeliest(int most) {
    if (fixes == Fixes.NONE) {
      return;
    }
    List<Edit> order = new ArrayList<>(proposals);
    order.sort(Comparator.comparingDouble(Decider::worthALook).reversed());
    Set<List<String>> kept = new HashSet<>();
    for (Edit proposal : order) {
      if (kept.size() < most) {
        kept.add(List.of(proposal.before(), proposal.after()));
      }
    }
    proposals.removeIf(p -> !kept.contains(List.of(p.before(), p.after())));
  }

  /** A word that is none is likely wrong, however unlikely its candidate; another comes behind. */
  private static double worthALook(Edit proposal) {
    return switch (proposal.reason()) {
      case UNSURE -> Math.max(AS_IT_IS, proposal.confidence());
      case OTHER -> proposal.confidence() / 2;
      default -> proposal.confidence();
    };
  }

  private boolean isMade(Rule rule, Change change, Predicate<Change> safe) {
    if (!rule.corrects()) {
      return change.confidence() >= LIKELY;
    }
    return switch (fixes) {
      case SAFE -> safe.test(change) && change.confidence() >= LIKELY;
      case ALL -> change.confidence() >= LIKELY;
      case NONE -> false;
    };
  }

  private static boolean isFree(TreeMap<Integer, Change> taken, Change change) {
    Map.Entry<Integer, Change> before = taken.floorEntry(change.start());
    if (before != null) {
      Change other = before.getValue();
      if (other.end() > change.start() || other.start() == change.start()) {
        return false;
      }
    }
    Map.Entry<Integer, Change> after = taken.higherEntry(change.start());
    return after == null || after.getValue().start() >= change.end();
  }

  /**
   * Gives the last word to a person's decisions, whatever the rules made of the text. What they
   * settle is no longer proposed, or is kept as refused.
   */
  public LinedText settle(LinedText text, List<Decision> decisions) {
    if (decisions.isEmpty()) {
      return text;
    }
    Settlement settlement = new Settlement(text.edited(), decisions, proposals);
    proposals.clear();
    proposals.addAll(settlement.proposals());
    settlement.unmatched().forEach(this::reportUnmatched);
    return text.apply(settlement.changes());
  }

  /** Reports a decision that fits no place. */
  public void reportUnmatched(Decision decision) {
    report(Finding.at(-1, "restore.decision-unmatched", decision.row(), decision.before()));
  }

  /** Reports what a person should see. */
  public void report(Finding finding) {
    findings.add(finding);
  }

  /** What was proposed and not made, in the order of the raw text. */
  public List<Edit> proposals() {
    List<Edit> sorted = new ArrayList<>(proposals);
    sorted.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end));
    return sorted;
  }

  public List<Finding> findings() {
    return List.copyOf(findings);
  }
}
