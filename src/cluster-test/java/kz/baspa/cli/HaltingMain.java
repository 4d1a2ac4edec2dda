package kz.baspa.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kz.baspa.batch.WordsOfWork;
import kz.baspa.batch.WorkMaker;
import kz.baspa.cluster.ClusterRun;
import kz.baspa.cluster.ClusterSettings;
import kz.baspa.cluster.MakerSource;
import org.apache.spark.sql.SparkSession;

/** A job in which a work whose name says so takes its process down. */
public final class HaltingMain {
  private HaltingMain() {}

  private record Halting(ClusterMaker real) implements MakerSource {
    private static final long serialVersionUID = 1L;

    @Override
    public WorkMaker maker() {
      WorkMaker maker = real.maker();
      return (input, progress) -> {
        if (input.toString().contains("halts")) {
          Runtime.getRuntime().halt(9);
        }
        return maker.make(input, progress);
      };
    }

    @Override
    public WordsOfWork words(Path input) {
      return real.words(input);
    }

    @Override
    public String fingerprint() {
      return real.fingerprint();
    }

    @Override
    public String reason(Throwable fault) {
      return real.reason(fault);
    }
  }

  /** Takes the folder of the works and that of the results. */
  public static void main(String[] arguments) throws IOException {
    Locale.setDefault(Locale.ROOT);
    String results = arguments[1];
    ClusterMaker real =
        new ClusterMaker(List.of("batch", arguments[0], "-o", results, "--to", "tei"), "en", "");
    ClusterSettings settings = new ClusterSettings(results, real.fingerprint(), null, false);
    try (SparkSession spark = SparkSession.builder().getOrCreate()) {
      new ClusterRun(spark, settings, new Halting(real))
          .run(List.of(arguments[0]), (tally, works) -> {});
    }
  }
}
