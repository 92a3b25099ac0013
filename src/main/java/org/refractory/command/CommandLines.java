package org.refractory.command;

import java.lang.reflect.Method;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.refractory.system.Build;
import picocli.CommandLine;

/**
 * The command line: {@code java -jar quarkus-run.jar COMMAND}. A new command is a class annotated with
 * {@code @CommandLine.Command}, {@code @Dependent} and {@code @Unremovable}, a {@code Callable<Integer>} that asks for what it
 * needs in its one constructor and does nothing else there, and is listed here; or one that is {@link Direct}.
 */
@CommandLine.Command(
        name = "refractory",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLines.Version.class,
        description = "Curated literature on why cancer immunotherapies fail. Without a command the portal starts.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all went well", "1:something failed", "2:the words were not understood"},
        subcommands = {
            AccountCommand.class,
            BackupCommand.class,
            CheckCommand.class,
            DatabaseCommand.class,
            EvaluateCommand.class,
            ExportContentCommand.class,
            ImportCommand.class,
            LoadContentCommand.class,
            RestoreCommand.class,
            CommandLine.HelpCommand.class
        })
final class CommandLines {
    private static final int NOT_YET = -1;

    private CommandLines() {}

    /**
     * Answers a call for help and words that make no sense, before anything is started, and does the work of a {@link Direct}
     * command; empty if there is work for the container.
     */
    static OptionalInt answerWithoutContainer(String... arguments) {
        int code = line(new HollowCommands())
                .setExecutionStrategy(CommandLines::answerAtOnce)
                .execute(arguments);
        return code == NOT_YET ? OptionalInt.empty() : OptionalInt.of(code);
    }

    private static int answerAtOnce(CommandLine.ParseResult words) {
        Integer help = CommandLine.executeHelpRequest(words);
        if (help != null) {
            return help;
        }
        CommandLine meant = words.asCommandLineList().getLast();
        Object command = meant.getCommandSpec().userObject();
        if (command instanceof Direct) {
            return new CommandLine.RunLast().execute(words);
        }
        if (command instanceof Callable || command instanceof Runnable || command instanceof Method) {
            return NOT_YET;
        }
        throw new CommandLine.ParameterException(meant, "Say which of the commands below.");
    }

    /** Runs a command inside Quarkus; see {@link Main} for the codes. */
    static int execute(String... arguments) {
        return line(new BeanCommands()).execute(arguments);
    }

    private static CommandLine line(CommandLine.IFactory commands) {
        CommandLine line = new CommandLine(new CommandLines(), commands);
        offerHelp(line);
        return line.setCaseInsensitiveEnumValuesAllowed(true).setExecutionExceptionHandler(CommandLines::explain);
    }

    /** Gives every command its --help, so that none can forget it; a method must say so itself, or its arguments shift. */
    private static void offerHelp(CommandLine line) {
        for (CommandLine command : line.getSubcommands().values()) {
            CommandLine.Model.CommandSpec spec = command.getCommandSpec();
            if (spec.findOption("--help") == null && !(spec.userObject() instanceof Method)) {
                spec.mixinStandardHelpOptions(true);
            }
            offerHelp(command);
        }
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult words) {
        command.getErr().println(failure.getMessage() == null ? failure.toString() : failure.getMessage());
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    /** Says which build this is. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Refractory " + Build.version()};
        }
    }
}
