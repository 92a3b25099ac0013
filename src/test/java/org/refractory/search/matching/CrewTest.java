package org.refractory.search.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CrewTest {
    private static final List<Long> PIECES =
            LongStream.of(5, 1, 4, 2, 3, 6).boxed().toList();

    @Test
    void doesEachPieceOnceInSharesOfLikeEffort() throws IOException {
        List<List<Long>> shares = new Crew(3, 1).share(PIECES, Long::longValue, share -> List.copyOf(share));
        assertThat(shares).hasSize(3);
        assertThat(shares.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(PIECES);
        assertThat(shares)
                .allMatch(share -> share.stream().mapToLong(Long::longValue).sum() == 7);
    }

    @Test
    void worksAtOnce() throws IOException {
        CyclicBarrier all = new CyclicBarrier(3);
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        new Crew(3, 1).share(PIECES, Long::longValue, share -> {
            await(all);
            return threads.add(Thread.currentThread());
        });
        assertThat(threads).hasSize(3).contains(Thread.currentThread());
    }

    private static void await(CyclicBarrier all) {
        try {
            all.await();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void sharesNeitherWhatIsLittleNorWhatCannotBeParted() throws IOException {
        assertThat(new Crew(8, 22).share(PIECES, Long::longValue, List::copyOf)).containsExactly(PIECES);
        assertThat(new Crew(8, 1).share(List.of(9L), Long::longValue, List::copyOf))
                .hasSize(1);
        assertThat(new Crew(8, 0).share(List.<Long>of(), Long::longValue, List::copyOf))
                .containsExactly(List.of());
    }

    @Test
    void takesNobodyFromAnother() throws Exception {
        Crew crew = new Crew(2, 1);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Thread other = Thread.ofPlatform().start(() -> {
            try {
                crew.share(List.of(1L), Long::longValue, share -> {
                    begun.countDown();
                    awaitEnd(end);
                    return share;
                });
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        begun.await();
        assertThat(crew.share(PIECES, Long::longValue, List::copyOf)).hasSize(1);
        end.countDown();
        other.join();
        assertThat(crew.share(PIECES, Long::longValue, List::copyOf)).hasSize(2);
    }

    private static void awaitEnd(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void endsAllBeforeAFailureIsToldAndGoesOnAfterIt() throws IOException {
        Crew crew = new Crew(3, 1);
        for (int failing : IntStream.range(0, 3).toArray()) {
            CountDownLatch failed = new CountDownLatch(1);
            AtomicInteger ended = new AtomicInteger();
            assertThatThrownBy(() -> crew.share(PIECES, Long::longValue, share -> {
                        if (share.contains(6L - failing)) {
                            failed.countDown();
                            throw new IOException("The disk is gone");
                        }
                        awaitEnd(failed);
                        LockSupport.parkNanos(20_000_000); // who does not wait for this one is caught
                        ended.incrementAndGet();
                        return share;
                    }))
                    .isInstanceOf(IOException.class)
                    .hasMessage("The disk is gone");
            assertThat(ended).hasValue(2);
        }
        assertThat(crew.share(PIECES, Long::longValue, List::copyOf)).hasSize(3);
    }
}
