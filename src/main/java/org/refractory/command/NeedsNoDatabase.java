package org.refractory.command;

import java.util.concurrent.Callable;

/** A command that works on files alone: it is run before a database or Quarkus is started, and may ask for nothing. */
interface NeedsNoDatabase extends Callable<Integer> {}
