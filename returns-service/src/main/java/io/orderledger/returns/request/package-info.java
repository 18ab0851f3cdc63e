/** The buyer asks to give something back. */
@NullMarked
package io.orderledger.returns.request;

import org.jspecify.annotations.NullMarked;
