package org.refractory.index;

import jakarta.inject.Singleton;

/** Articles and evidence that are not public, for signed-in people. */
@Singleton
public class DeskIndex extends LiveIndex {}
