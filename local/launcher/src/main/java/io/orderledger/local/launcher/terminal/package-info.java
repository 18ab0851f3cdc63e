/** What a person sees. */
@NullMarked
package io.orderledger.local.launcher.terminal;

import org.jspecify.annotations.NullMarked;
