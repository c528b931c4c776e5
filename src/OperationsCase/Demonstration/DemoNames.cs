namespace OperationsCase.Demonstration;

/// <summary>Names that we made up or that belong to nobody in particular. No person meant.</summary>
internal static class DemoNames
{
    public static readonly string[] First =
    [
        "Aisha", "Alun", "Amina", "Bartosz", "Beth", "Callum", "Ciara", "Dev", "Delroy", "Elif", "Esther", "Farah", "Fergus", "Grace",
        "Hamish", "Hana",
        "Idris", "Imogen", "Jasper", "Joy", "Kofi", "Keira", "Lena", "Luca", "Maeve", "Marcus", "Nadia", "Neil", "Olu", "Orla", "Pavel", "Petra",
        "Rhys", "Rosa", "Sana", "Silas", "Tariq", "Tess", "Uma", "Vikram", "Wren", "Yusuf", "Zoe", "Duncan", "Ebony", "Gwen", "Harvey", "Isla",
    ];

    public static readonly string[] Last =
    [
        "Abara", "Ashdown", "Bellweather", "Birchall", "Castellane", "Chaudry", "Corrigan", "Dalgarno", "Danquah", "Eastlake", "Emberton",
        "Fairclough",
        "Fenwright", "Garside", "Gillespie", "Haldane", "Hartnoll", "Iqbal", "Ismay", "Jardine", "Kelleher", "Kingsnorth", "Lacey",
        "Linacre", "Macrae",
        "Marchetti", "Nairn", "Nwosu", "Oakeshott", "Orme", "Pemberley", "Petrov", "Quartey", "Radcliff", "Rahim", "Sandhu", "Selwood", "Tamworth",
        "Thackray", "Umar", "Vance", "Verrall", "Wexford", "Whitlock", "Yardley", "Yilmaz", "Zielinski", "Ainslie", "Brockway", "Coverdale",
    ];

    /// <summary>Names of networks: birds, rivers and places, which say nothing of anybody.</summary>
    public static readonly string[] Networks =
    [
        "Harrier", "Tamar", "Lapwing", "Ullswater", "Merlin", "Derwent", "Curlew", "Severn", "Bittern", "Kestrel", "Windermere", "Avocet", "Tweed",
        "Plover", "Nene", "Shearwater", "Ribble", "Dunnock", "Exmoor", "Osprey", "Coniston", "Redshank", "Swale", "Turnstone", "Lulworth", "Wagtail",
        "Teviot", "Goldcrest", "Orwell", "Fulmar", "Kielder", "Sanderling", "Medway", "Nightjar", "Rannoch", "Dipper", "Stour", "Whimbrel", "Arden",
        "Guillemot", "Itchen", "Linnet", "Malvern", "Pipit", "Wensum", "Siskin", "Yarrow", "Chiltern",
    ];

    public static readonly string[] Landlords =
    [
        "Larkfield Homes", "Meridian Housing", "Eastgate Lettings", "Fairmile Homes", "Canalside Housing", "Northway Trust",
        "Cobalt Property", "Tollgate Homes",
    ];
}
