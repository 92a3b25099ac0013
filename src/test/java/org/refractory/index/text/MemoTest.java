package org.refractory.index.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** What is remembered is what would be worked out again, whichever words displace each other. */
class MemoTest {
    /** A memo with one pair of places, so that all words are neighbours. */
    private final List<String> computed = Collections.synchronizedList(new ArrayList<>());

    private final Memo<String> memo = new Memo<>(1, word -> {
        computed.add(word);
        return word.toUpperCase(Locale.ROOT);
    });

    @Property(tries = 500)
    void anyWords(@ForAll @Size(max = 40) List<String> words) {
        for (String word : words) {
            assertThat(memo.of(word)).isEqualTo(word.toUpperCase(Locale.ROOT));
            assertThat(memo.of("(" + word + ")", 1, 1 + word.length())).isEqualTo(word.toUpperCase(Locale.ROOT));
        }
    }

    @Example
    void wordsOfEqualHashAreToldApart() {
        assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
        assertThat(memo.of("Aa")).isEqualTo("AA");
        assertThat(memo.of("BB")).isEqualTo("BB");
        assertThat(memo.of("Aa")).isEqualTo("AA");
        assertThat(computed).containsExactly("Aa", "BB");
    }

    @Example
    void aStrangerDisplacesTheWordThatWasAskedForLongerAgo() {
        List.of("often", "rare", "often", "new", "often", "rare").forEach(memo::of);
        assertThat(computed).containsExactly("often", "rare", "new", "rare");
    }

    @Example
    void manyThreadsAreToldTheTruth() {
        List<String> words = IntStream.range(0, 7).mapToObj(i -> "w" + i).toList();
        boolean all = IntStream.range(0, 200_000)
                .parallel()
                .allMatch(i -> memo.of(words.get(i % 7)).equals("W" + i % 7));
        assertThat(all).isTrue();
    }
}
