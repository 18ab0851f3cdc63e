/** Who may call what: declared at each endpoint, enforced in one place. */
@NullMarked
package io.orderledger.servicekit.access;

import org.jspecify.annotations.NullMarked;
