/**
 * An OpenID Connect issuer for local runs, with demo users. In production the services trust the
 * house's own issuer instead; they see no difference but the address.
 */
@NullMarked
package io.orderledger.issuer;

import org.jspecify.annotations.NullMarked;
