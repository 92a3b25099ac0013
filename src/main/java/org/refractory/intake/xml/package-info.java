/**
 * Reading XML from strangers: unpacked, bounded, without entities, one record at a time as a small tree. Must not know what
 * the records mean.
 */
@org.jspecify.annotations.NullMarked
package org.refractory.intake.xml;
