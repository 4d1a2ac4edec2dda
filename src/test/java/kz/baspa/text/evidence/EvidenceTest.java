package kz.baspa.text.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvidenceTest {
  private static Evidence of(BlockEvidence... blocks) {
    return new Evidence(null, List.of(blocks), List.of(), List.of(), Map.of(), List.of());
  }

  @Test
  void aBlockIsFoundByAnyOfItsPlaces() {
    BlockEvidence first = BlockEvidence.of(0, 4, BlockKind.HEADING);
    BlockEvidence empty = BlockEvidence.of(5, 5, BlockKind.CELL);
    BlockEvidence last = BlockEvidence.of(6, 9, BlockKind.CELL);
    Evidence evidence = of(first, empty, last);
    assertThat(evidence.blockAt(0)).isEqualTo(first);
    assertThat(evidence.blockAt(4)).isEqualTo(first);
    assertThat(evidence.blockAt(5)).isEqualTo(empty);
    assertThat(evidence.blockAt(9)).isEqualTo(last);
    assertThat(evidence.blockAt(10)).isNull();
    assertThat(evidence.blocksIn(5, 9)).containsExactly(empty, last);
  }

  @Test
  void blocksDoNotOverlap() {
    BlockEvidence one = BlockEvidence.of(0, 4, BlockKind.PARAGRAPH);
    BlockEvidence other = BlockEvidence.of(3, 6, BlockKind.PARAGRAPH);
    assertThatThrownBy(() -> of(one, other)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void plainTextHasNone() {
    assertThat(Evidence.NONE.isEmpty()).isTrue();
    assertThat(Evidence.NONE.blockAt(0)).isNull();
    assertThat(Evidence.NONE.origin()).isNull();
  }
}
