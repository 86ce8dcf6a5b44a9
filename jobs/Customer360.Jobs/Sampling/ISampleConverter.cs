namespace Customer360.Jobs.Sampling;

/// <summary>Brings staged files into forms that only the JVM can write.</summary>
internal interface ISampleConverter
{
    /// <summary>
    /// Loads CSV files with headers, in their order, into table BANK_TRANSACTIONS of a new database file. trans_id and account_id are numbers or empty;
    /// the other columns must stay text, since some rows hold values that no date or number can be. No column is a primary key: rows repeat.
    /// </summary>
    void LoadTransactions(IReadOnlyList<string> csvFiles, string databaseFile);

    /// <summary>Converts a file of JSON lines with the given schema (Spark's DDL) into Parquet, keeping the order of rows.</summary>
    void ToParquet(string jsonLinesFile, string schema, string parquetFile);
}
