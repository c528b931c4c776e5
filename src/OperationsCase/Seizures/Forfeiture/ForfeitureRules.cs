namespace OperationsCase.Seizures.Forfeiture;

/// <summary>The rules by which a kind of asset is forfeited.</summary>
/// <param name="Appeal">From a court's decision to the last day on which an appeal is in time; null where no rule of this product says it.</param>
/// <param name="Section">The section by which a court orders it: "section 298".</param>
internal sealed record ForfeitureRules(string? Appeal, string Section)
{
    /// <summary>By which rules a senior officer's notice forfeits it; null where only a court can.</summary>
    public ForfeitureNoticeRules? Notice { get; init; }
}

/// <param name="Objection">From a notice to the last day on which an objection to it is in time.</param>
/// <param name="SetAside">From the end of the time to object to the last day on which the forfeiture can be set aside.</param>
/// <param name="Section">The section by which it has its effect: "section 297D".</param>
internal sealed record ForfeitureNoticeRules(string Objection, string SetAside, string Section)
{
    /// <summary>From an objection to the application without which the asset is free again; null where an order keeps it all the same.</summary>
    public string? AfterObjection { get; init; }
}
