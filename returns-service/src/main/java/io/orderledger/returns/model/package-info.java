/** What may go back, until when, and for how much: pure decisions. */
@NullMarked
package io.orderledger.returns.model;

import org.jspecify.annotations.NullMarked;
