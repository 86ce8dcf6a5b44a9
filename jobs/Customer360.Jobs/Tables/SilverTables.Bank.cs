namespace Customer360.Jobs.Tables;

public static partial class SilverTables
{
    /// <summary>The bank's clients as its CRM knows them.</summary>
    public static Table CrmClients { get; } = Table.Define("silver.crm_clients")
        .Grain("one row per client of the bank")
        .Column("client_id", "bigint", "The bank's number of the client.", from: "client_id")
        .Column("birth_date", "date", "Day of birth; null when the CRM does not know it.", from: "birth_date")
        .Column("age", "bigint", "Whole years as the CRM stated them when it exported; gone stale since, gold computes its own. Null when not stated.", from: "age")
        .Column("home_ownership", "string", "How the client lives: O owns, R rents, U unknown to the bank; null when never asked.", "home_ownership", false, "U", "O", "R")
        .Column("occupation", "string", "What the client works as, free text; null when never asked.", from: "occupation")
        .Column("marital_status", "string", "S single, M married, D divorced, W widowed; null when never asked.", "marital_status", false, "S", "M", "D", "W")
        .Column("head_of_household_flag", "string", "Y when the client heads the household, else N; null when never asked.", "head_of_household_flag", false, "Y", "N")
        .Column("client_created_date", "timestamp", "When the CRM first entered the client, UTC; says nothing about later changes. Null when not stated.", from: "client_created_date")
        .Column("name", "string", "Full name as the bank wrote it; null where the CRM does not export names.", from: "name")
        .Column("email", "string", "E-mail address given to the bank; null where the CRM does not export it.", from: "email")
        .Column("phone", "string", "Telephone number given to the bank, as written; null where the CRM does not export it.", from: "phone")
        .Column("address", "string", "Postal address given to the bank, in one line; null where the CRM does not export it.", from: "address")
        .MayBeAbsent("name", "email", "phone", "address")
        .Key("client_id")
        .WithRunColumns(Lineage.OfRecords)
        .WithTextsOf("birth_date", "home_ownership", "occupation", "marital_status", "head_of_household_flag", "client_created_date", "name", "email", "phone", "address")
        .Build();

    /// <summary>Accounts of the bank.</summary>
    public static Table BankAccounts { get; } = Table.Define("silver.bank_accounts")
        .Grain("one row per bank account")
        .Column("account_id", "bigint", "The bank's number of the account.", from: "account_id")
        .Column("branch_id", "bigint", "The branch that keeps the account; null when not assigned.", from: "branch_id")
        .Column("frequency", "string", "How statements are issued: MI monthly, WI weekly, TI after each transaction; null when not agreed.", "frequency", false, "MI", "TI", "WI")
        .Column("creation_date", "timestamp", "When the account was opened, UTC.", from: "creation_date", required: true)
        .Key("account_id")
        .FactTime("creation_date")
        .WithRunColumns(Lineage.OfRecords)
        .WithTextsOf("frequency", "creation_date")
        .Build();

    /// <summary>Who may dispose of which account; in the order of the source, whose first two columns were once read swapped.</summary>
    public static Table BankDispositions { get; } = Table.Define("silver.bank_dispositions")
        .Grain("one row per right of one client over one account")
        .Column("account_id", "bigint", "The account the right is over.", from: "account_id")
        .Column("disp_id", "bigint", "The bank's number of the disposition.", from: "disp_id")
        .Column("client_id", "bigint", "The client who has the right.", from: "client_id")
        .Column("type", "string", "Owner, of whom an account may have several or none, or user; null when not stated.", "type", false, "owner", "user")
        .Key("disp_id")
        .References("account_id", () => BankAccounts)
        .References("client_id", () => CrmClients)
        .WithRunColumns(Lineage.OfRecords)
        .WithTextsOf("type")
        .Build();

    /// <summary>Payment cards.</summary>
    public static Table BankCards { get; } = Table.Define("silver.bank_cards")
        .Grain("one row per payment card")
        .Column("card_id", "string", "Card number, 16 digits as text.", from: "card_id")
        .Column("disp_id", "bigint", "The disposition, thus client and account, the card was issued for.", from: "disp_id")
        .Column("type", "string", "Product the card belongs to, e.g. classic or gold; null when not stated.", from: "type")
        .Column("issued_datetime", "timestamp", "When the card was issued, UTC.", from: "issued_datetime", required: true)
        .Key("card_id")
        .References("disp_id", () => BankDispositions)
        .FactTime("issued_datetime")
        .WithRunColumns(Lineage.OfRecords)
        .Build();

    /// <summary>Money moved on accounts.</summary>
    public static Table BankTransactions { get; } = Table.Define("silver.bank_transactions")
        .Grain("one row per booking on a bank account")
        .Column("trans_id", "bigint", "The bank's number of the booking.", from: "trans_id")
        .Column("account_id", "bigint", "The account booked on.", from: "account_id")
        .Column("date", "timestamp", "When it was booked, UTC; windows take its day in the source's zone.", from: "date", required: true)
        .Column("type", "string", "Credit adds money to the account, debit takes it; null when not stated, which counts as neither.", "type", false, "credit", "debit")
        .Column("operation", "string", "The bank's code of how the money moved; null when not stated.", from: "operation")
        .Column("amount", "decimal(18,2)", "Money moved; the direction is in type, not in the sign.", from: "amount", required: true)
        .Column("balance", "decimal(18,2)", "Money on the account after the booking; null when not stated.", from: "balance")
        .Key("trans_id")
        .References("account_id", () => BankAccounts)
        .Measures("amount")
        .FactTime("date")
        .WithRunColumns(Lineage.OfRecords)
        .WithTextsOf("type")
        .Build();
}
