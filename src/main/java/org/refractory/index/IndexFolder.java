package org.refractory.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.refractory.index.projection.Side;

/** Where one index lives: folders of Lucene, and the file {@code current} that names the one to open. */
final class IndexFolder {
    private static final String POINTER = "current";

    private final Path root;

    IndexFolder(Path root) {
        this.root = root;
    }

    static IndexFolder of(IndexConfig config, Side side) {
        return new IndexFolder(config.folder().toAbsolutePath().normalize().resolve(side.key()));
    }

    Path root() {
        return root;
    }

    /** The folder to open, if one was ever finished. */
    Optional<Path> current() throws IOException {
        try {
            String name = Files.readString(root.resolve(POINTER)).strip();
            Path folder = root.resolve(name).normalize();
            return name.isEmpty() || !root.equals(folder.getParent()) || !Files.isDirectory(folder)
                    ? Optional.empty()
                    : Optional.of(folder);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** An empty folder that nobody opens before it is made the current one. */
    Path fresh() throws IOException {
        return Files.createDirectories(root.resolve("index-" + UUID.randomUUID()));
    }

    /** Points at another folder, at one blow. */
    void makeCurrent(Path folder) throws IOException {
        Path draft = root.resolve(POINTER + ".new");
        Files.writeString(draft, folder.getFileName() + "\n");
        Files.move(draft, root.resolve(POINTER), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Deletes what an interrupted or replaced build left, except one folder. */
    void sweep(@Nullable Path except) throws IOException {
        Files.createDirectories(root);
        try (Stream<Path> children = Files.list(root)) {
            children.filter(Files::isDirectory)
                    .filter(folder -> !folder.equals(except))
                    .forEach(IndexFolder::delete);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The old index folder %s cannot be deleted".formatted(folder), e);
        }
    }
}
