package kz.baspa.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.ParentCommand;

/** A command that does a job with files, by the options that all commands share. */
abstract class JobCommand implements Callable<Integer> {
  final Job job;

  @ParentCommand BaspaCommand common;

  JobCommand(Job job) {
    this.job = job;
  }
}
