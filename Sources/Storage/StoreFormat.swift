import GRDB

/// The tables, as steps from an empty file. A step that was released is never changed: the next
/// format is a step more.
enum StoreFormat {
    /// What `user_version` says of a store that has all steps.
    static var newest: Int { steps.count }

    static let steps: [Step] = [
        .sql(first), .rewriting(Store.addWrittenStates), .sql(samplesAndWeightSets),
    ]

    enum Step: Sendable {
        case sql(String)
        /// Changes what the tables hold.
        case rewriting(@Sendable (Store, Database) throws -> Void)
    }

    private static let first = """
        -- The words that replies answered.
        CREATE TABLE questionnaires (
            wording_hash TEXT PRIMARY KEY,
            id TEXT NOT NULL,
            first_stored TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        -- Each definition those words were used with, one after the other. Weights and thresholds
        -- may change, the words may not. The row with the highest number is in force.
        CREATE TABLE scorings (
            number INTEGER PRIMARY KEY,
            wording_hash TEXT NOT NULL REFERENCES questionnaires (wording_hash),
            scoring_hash TEXT NOT NULL,
            source TEXT NOT NULL,
            first_used TEXT NOT NULL
        ) STRICT;
        CREATE INDEX scorings_of_wording ON scorings (wording_hash, number);

        CREATE TABLE waves (
            number INTEGER PRIMARY KEY,
            questionnaire TEXT NOT NULL,
            name TEXT NOT NULL,
            wording_hash TEXT NOT NULL REFERENCES questionnaires (wording_hash),
            sent INTEGER CHECK (sent >= 0),
            UNIQUE (questionnaire, name)
        ) STRICT;

        -- One row a reply, in the order of ids, with no trace of the order in which they came.
        CREATE TABLE replies (
            wave INTEGER NOT NULL REFERENCES waves (number),
            id TEXT NOT NULL,
            submitted TEXT,
            weight TEXT NOT NULL,
            segments TEXT NOT NULL,
            codes BLOB NOT NULL,
            texts TEXT NOT NULL,
            PRIMARY KEY (wave, id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE imports (
            number INTEGER PRIMARY KEY,
            wave INTEGER NOT NULL REFERENCES waves (number),
            file TEXT NOT NULL,
            content_hash TEXT NOT NULL,
            mapping_hash TEXT,
            stored INTEGER NOT NULL,
            already_there INTEGER NOT NULL,
            refused INTEGER NOT NULL,
            left_out INTEGER NOT NULL,
            imported TEXT NOT NULL
        ) STRICT;
        """

    /// From format 2 to format 3.
    private static let samplesAndWeightSets = """
        -- What an import said of the sample beside the definition, as a mapping writes it.
        ALTER TABLE waves ADD COLUMN sample TEXT;

        -- Weights that were made for a wave, with all that it takes to make them again.
        CREATE TABLE weight_sets (
            number INTEGER PRIMARY KEY,
            wave INTEGER NOT NULL REFERENCES waves (number),
            name TEXT NOT NULL,
            content_hash TEXT NOT NULL,
            margins_file TEXT,
            margins TEXT NOT NULL,
            base TEXT NOT NULL,
            base_hash TEXT,
            settings TEXT NOT NULL,
            program TEXT NOT NULL,
            report TEXT NOT NULL,
            made TEXT NOT NULL,
            UNIQUE (wave, name)
        ) STRICT;

        CREATE TABLE set_weights (
            weight_set INTEGER NOT NULL REFERENCES weight_sets (number),
            reply TEXT NOT NULL,
            weight TEXT NOT NULL,
            PRIMARY KEY (weight_set, reply)
        ) STRICT, WITHOUT ROWID;
        """
}
