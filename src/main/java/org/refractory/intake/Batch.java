package org.refractory.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refractory.intake.pubmed.PubmedItem;

/** Items that are stored together: either descriptions or withdrawals, and what could not be used among them, in the order
 * of the file. */
final class Batch {
    /** A batch of very large records is stored earlier, so that memory stays bounded. */
    private static final long MOST_CHARACTERS = 16_000_000;

    private final int mostItems;
    private List<PubmedItem> items = new ArrayList<>();
    private long characters;
    private @Nullable Class<?> kind;

    Batch(int mostItems) {
        this.mostItems = mostItems;
    }

    void add(PubmedItem item) {
        items.add(item);
        kind = item instanceof PubmedItem.Unusable ? kind : item.getClass();
        characters += item instanceof PubmedItem.Described described ? described.size() : 0;
    }

    boolean isFull() {
        return items.size() >= mostItems || characters >= MOST_CHARACTERS;
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    /** Whether the item may join what is there: descriptions are not stored together with withdrawals. */
    boolean suits(PubmedItem item) {
        return item instanceof PubmedItem.Unusable || kind == null || kind == item.getClass();
    }

    /** What has been gathered; the batch is empty again. */
    List<PubmedItem> take() {
        List<PubmedItem> taken = items;
        items = new ArrayList<>();
        characters = 0;
        kind = null;
        return taken;
    }
}
