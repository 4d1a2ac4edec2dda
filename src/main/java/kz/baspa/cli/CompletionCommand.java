package kz.baspa.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code baspa completion bash|zsh}: the script that completes commands and options, for {@code
 * source <(baspa completion bash)}. One script serves both shells.
 */
@Command(name = "completion")
final class CompletionCommand implements Callable<Integer> {
  private static final List<String> SHELLS = List.of("bash", "zsh");

  private final Job job;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "bash|zsh", descriptionKey = "completion.shell")
  private String shell;

  CompletionCommand(Job job) {
    this.job = job;
  }

  @Override
  public Integer call() {
    if (!SHELLS.contains(shell)) {
      throw new BaspaException(Fault.USAGE, "cli.shell-unknown", shell, String.join(", ", SHELLS));
    }
    String script = AutoComplete.bash("baspa", spec.root().commandLine());
    job.print(script.getBytes(StandardCharsets.UTF_8));
    return 0;
  }
}
