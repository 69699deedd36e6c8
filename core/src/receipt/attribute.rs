//! The attributes that are known: their numbers, their names, and what they hold.

/// What the value of an attribute is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// `UTF8String`.
    Text,
    /// `IA5String`.
    PlainText,
    /// A date in an `IA5String`, which may be empty.
    Date,
    /// `INTEGER`.
    Integer,
    /// Bytes without a meaning of their own.
    Bytes,
}

/// An attribute that is known.
pub(super) type Known = (u32, &'static str, Form);

/// The attribute of a receipt that holds a purchase, and may be there many times.
pub(super) const IN_APP: u32 = 17;

/// The attributes of a receipt. Apple documents 2, 3, 5, 12, 17, 19 and 21; what the others hold was
/// seen in many receipts.
pub(super) const OF_RECEIPT: &[Known] = &[
    (0, "receiptType", Form::Text),
    (1, "appItemId", Form::Integer),
    (2, "bundleId", Form::Text),
    (3, "applicationVersion", Form::Text),
    (4, "opaqueValue", Form::Bytes),
    (5, "sha1Hash", Form::Bytes),
    (10, "ageRating", Form::PlainText),
    (12, "receiptCreationDate", Form::Date),
    (15, "downloadId", Form::Integer),
    (16, "versionExternalIdentifier", Form::Integer),
    (18, "originalPurchaseDate", Form::Date),
    (19, "originalApplicationVersion", Form::Text),
    (21, "expirationDate", Form::Date),
];

/// The attributes of a purchase.
pub(super) const OF_PURCHASE: &[Known] = &[
    (1701, "quantity", Form::Integer),
    (1702, "productId", Form::Text),
    (1703, "transactionId", Form::Text),
    (1704, "purchaseDate", Form::Date),
    (1705, "originalTransactionId", Form::Text),
    (1706, "originalPurchaseDate", Form::Date),
    (1708, "subscriptionExpirationDate", Form::Date),
    (1711, "webOrderLineItemId", Form::Integer),
    (1712, "cancellationDate", Form::Date),
    (1713, "isTrialPeriod", Form::Integer),
    (1719, "isInIntroOfferPeriod", Form::Integer),
    (1721, "promotionalOfferId", Form::Text),
];
