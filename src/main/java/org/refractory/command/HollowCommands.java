package org.refractory.command;

import java.lang.reflect.Constructor;
import picocli.CommandLine;

/** Makes commands with nothing in them: good for reading the words of a command line, which needs no database. */
final class HollowCommands implements CommandLine.IFactory {
    private final CommandLine.IFactory otherwise = CommandLine.defaultFactory();

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (!type.isAnnotationPresent(CommandLine.Command.class) || type.getDeclaredConstructors().length != 1) {
            return otherwise.create(type);
        }
        Constructor<?> only = type.getDeclaredConstructors()[0];
        only.setAccessible(true);
        return type.cast(only.newInstance(new Object[only.getParameterCount()]));
    }
}
