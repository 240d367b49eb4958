//! What data is used for.

use crate::codes::codes;

codes! {
    /// What a piece of data is used for (Art. 15(1)(a)). A paper only names the purposes its own data have. Its words are
    /// `extract-purpose-<code>`.
    Purpose {
        /// To keep contracts with the person: account, assignments, courses, orders, support.
        Agreement = "agreement",
        /// To send the newsletter.
        Newsletter = "newsletter",
        /// Other direct marketing.
        Marketing = "marketing",
        /// To measure opens and clicks.
        Measurement = "measurement",
        /// To be able to show that a consent was given.
        ConsentProof = "consent-proof",
        /// To answer requests from data subjects.
        Requests = "requests",
        /// To invoice and keep accounts.
        Bookkeeping = "bookkeeping",
        /// To see who opened what, and so protect the data.
        Security = "security",
        /// To identify the person safely.
        Identification = "identification",
        /// To let customers rate assignments, and to settle disputes about the ratings.
        Ratings = "ratings",
        /// To hold competitions, offers and surveys.
        Competitions = "competitions",
        /// To keep the terms, and to be able to act on breaches of them.
        Terms = "terms",
        /// To establish, exercise or defend legal claims.
        Claims = "claims",
        /// To choose what is shown to whom, by segments and target groups.
        Segments = "segments",
        /// To be able to show that the law is followed (Art. 5(2)).
        Accountability = "accountability",
    }
}
