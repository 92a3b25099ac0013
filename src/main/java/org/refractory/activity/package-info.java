/**
 * The one log: who changed what, when, in commit order. Only this package writes it. Must not know what a subject looks like, only its kind and number.
 */
@org.jspecify.annotations.NullMarked
package org.refractory.activity;
