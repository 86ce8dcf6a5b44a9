namespace Customer360.Jobs.Sampling.Vocabulary;

/// <summary>The code words and everyday words of the two businesses.</summary>
internal static class Lists
{
    public static readonly string[] Streets =
        ["Mill Lane", "Harbour Street", "Rue de l'Église", "Königsallee", "Calle del Río", "Old Market", "Bağdat Caddesi", "Kerkstraat", "Østergade", "Station Road"];

    public static readonly string[] Towns =
        ["Northhaven", "Sankt Örn", "Vila Clara", "Greyford", "Bříza", "Portmoor", "Łąkowa", "New Aldern", "Eastmere", "Çamlık"];

    public static readonly string[] Domains = ["example.org", "example.com", "example.net"];

    public static readonly string[] Occupations =
        ["teacher", "nurse", "engineer", "baker", "driver", "editor", "farmer", "lawyer", "musician", "électricien", "retired"];

    public static readonly string[] HomeOwnership = ["U", "O", "R"];

    public static readonly string[] MaritalStatus = ["S", "M", "D", "W"];

    public static readonly string[] Frequencies = ["MI", "TI", "WI"];

    public static readonly string[] CardTypes = ["classic", "classic", "classic", "gold", "gold", "junior"];

    public static readonly string[] CreditOperations = ["CCW", "CAB"];

    public static readonly string[] DebitOperations = ["CCK", "WCA", "RAB"];

    public static readonly string[] PaymentMethods = ["Credit Card", "Debit Card", "Gift Card", "PayPal"];

    public static readonly string[] OrderStatuses =
        ["Completed", "Completed", "Completed", "Completed", "Completed", "Completed", "Pending", "Pending", "Pending", "Failed"];

    public static readonly string[] Categories = ["Books", "Clothing", "Electronics", "Home Goods", "Toys"];

    public static readonly string[] ProductWords =
        ["Lamp", "Chair", "Kettle", "Atlas", "Scarf", "Robot", "Radio", "Blanket", "Puzzle", "Backpack", "Crème Brûlée Set", "Mirror"];

    public static readonly string[] ProductStyles = ["Amber", "Blue", "Classic", "Deluxe", "Éclair", "Folding", "Garden", "Hand-made", "Ivory", "Jumbo"];

    public static readonly string[] OpenHours =
        ["8:00 AM - 6:00 PM", "8:00 AM - 8:00 PM", "9:00 AM - 7:00 PM", "9:00 AM - 9:00 PM", "10:00 AM - 6:00 PM", "10:00 AM - 8:00 PM"];

    public static readonly string[] Departments = ["Billing", "General Inquiry", "Sales", "Technical Support"];

    public static readonly string[] Shifts = ["Morning", "Afternoon", "Evening"];

    public static readonly string[] IssueTypes = ["Billing", "Complaint", "Other", "Product Inquiry", "Technical Issue"];

    public static readonly string[] Resolutions = ["Resolved", "Resolved", "Pending", "Escalated"];

    public static readonly string[] Tiers = ["Bronze", "Bronze", "Silver", "Gold"];

    public static readonly string[] PointReasons = ["Purchase", "Promotion", "Referral", "Correction"];

    /// <summary>What the sources write where they know nothing; one of them has blanks around it and capitals.</summary>
    public static readonly string[] MissingWords = ["n/a", "(not set)", "null", " N/A ", "not available in demo dataset"];
}
