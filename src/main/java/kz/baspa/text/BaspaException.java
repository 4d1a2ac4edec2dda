package kz.baspa.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expected failure that a person can do something about. It carries the key of a message, not
 * its words: {@code new BaspaException(Fault.INPUT, "source.empty", name)}.
 */
public final class BaspaException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What kind of failure it is, with the exit code of the program. */
  public enum Fault {
    /** Wrong use of the program: an unknown option value, a file that must not be overwritten. */
    USAGE(2),
    /** The input cannot be read, or is not what it should be. */
    INPUT(3),
    /** The input is read, but what is asked for does not fit into the memory there is. */
    MEMORY(3),
    /** The output cannot be written. */
    OUTPUT(4),
    /** A fault of Baspa itself. */
    INTERNAL(5);

    private final int exitCode;

    Fault(int exitCode) {
      this.exitCode = exitCode;
    }

    /** The exit code of the program, 2 to 5. */
    public int exitCode() {
      return exitCode;
    }
  }

  private final Fault fault;
  private final String key;
  private final transient List<Object> arguments;

  /** A failure with the key of its message and what goes into it. */
  public BaspaException(Fault fault, String key, Object... arguments) {
    this(null, fault, key, arguments);
  }

  /** The same with the exception that led to it, shown with {@code --debug} only. */
  public BaspaException(@Nullable Throwable cause, Fault fault, String key, Object... arguments) {
    super(key + " " + List.of(arguments), cause);
    this.fault = fault;
    this.key = key;
    this.arguments = List.of(arguments);
  }

  /** What kind of failure it is. */
  public Fault fault() {
    return fault;
  }

  /** The key of the message, {@code source.empty}; its words are in {@link Messages}. */
  public String key() {
    return key;
  }

  /** What goes into the places of the message, in their order. */
  public List<Object> arguments() {
    return arguments;
  }
}
