package org.refractory.command;

import io.quarkus.arc.Arc;
import picocli.CommandLine;

/** Makes commands as beans, so that they may ask for what they need in their constructors. */
final class BeanCommands implements CommandLine.IFactory {
    private final CommandLine.IFactory otherwise = CommandLine.defaultFactory();

    @Override
    public <K> K create(Class<K> type) throws Exception {
        var instance = Arc.container().instance(type);
        return instance.isAvailable() ? instance.get() : otherwise.create(type);
    }
}
