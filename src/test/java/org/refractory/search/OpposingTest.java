package org.refractory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refractory.evidence.Direction;
import org.refractory.evidence.EvidenceId;
import org.refractory.evidence.EvidenceType;
import org.refractory.evidence.Level;
import org.refractory.evidence.Significance;
import org.refractory.evidence.Stance;
import org.refractory.index.projection.Contradiction;

class OpposingTest {
    private static Contradiction.Side side(long number, Level level, Direction direction) {
        return new Contradiction.Side(
                new EvidenceId(number), level, new Stance(EvidenceType.PREDICTIVE, direction, Significance.RESISTANCE));
    }

    @Test
    void eachOfTwoTellsOfTheOtherTheStrongestFirst(@TempDir Path folder) throws IOException {
        try (Shelf shelf = new Shelf(folder)) {
            Contradiction.Side shown = side(1, Level.B, Direction.SUPPORTS);
            List<String> about = List.of("JAK1 mutated", "Melanoma");
            shelf.index
                    .contradiction(new Contradiction(shown, side(2, Level.C, Direction.DOES_NOT_SUPPORT), about))
                    .contradiction(new Contradiction(shown, side(3, Level.A, Direction.DOES_NOT_SUPPORT), about));
            shelf.index.commit();
            try (Snapshot now = shelf.search.at()) {
                Map<EvidenceId, List<Against>> against =
                        now.against(List.of(new EvidenceId(1), new EvidenceId(2), new EvidenceId(4)));
                assertThat(against).containsOnlyKeys(new EvidenceId(1), new EvidenceId(2));
                assertThat(against.get(new EvidenceId(1)))
                        .extracting(each -> each.id().number())
                        .containsExactly(3L, 2L);
                Against other =
                        against.getOrDefault(new EvidenceId(2), List.of()).getFirst();
                assertThat(other.id()).isEqualTo(new EvidenceId(1));
                assertThat(other.about()).isEqualTo(about);
                assertThat(other.both()).isEqualTo("/search?q=id%3AE1%2CE2");
            }
            assertThat(Shelf.numbers(shelf.evidence("id:E1,E2"))).containsExactlyInAnyOrder(1L, 2L);
            assertThat(shelf.evidence("").total()).as("pairs are no evidence").isEqualTo(4);
        }
    }
}
