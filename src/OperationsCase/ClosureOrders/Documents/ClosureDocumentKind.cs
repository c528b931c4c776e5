using System.ComponentModel.DataAnnotations;

namespace OperationsCase.ClosureOrders.Documents;

/// <summary>A document of a closure that is made from a template.</summary>
public enum ClosureDocumentKind
{
    [Display(Name = "Closure notice")]
    ClosureNotice,

    [Display(Name = "Extension notice")]
    ExtensionNotice,

    [Display(Name = "Cancellation notice")]
    CancellationNotice,

    [Display(Name = "Certificate of service")]
    ServiceCertificate,

    [Display(Name = "Application to the magistrates’ court")]
    CourtApplication,

    [Display(Name = "Order summary")]
    OrderSummary,
}

internal static class ClosureDocumentKinds
{
    /// <summary>Whether it is about an order, and not about a notice.</summary>
    public static bool IsOfAnOrder(this ClosureDocumentKind kind) => kind == ClosureDocumentKind.OrderSummary;

    /// <summary>Whether the law of 2003 knew no such notice.</summary>
    public static bool CameWithThe2014Act(this ClosureDocumentKind kind) =>
        kind is ClosureDocumentKind.ExtensionNotice or ClosureDocumentKind.CancellationNotice;

    /// <summary>Whether it tells people where to find advice, which no record says and its maker does.</summary>
    public static bool NamesAdvisers(this ClosureDocumentKind kind) => kind == ClosureDocumentKind.ClosureNotice;

    /// <summary>The template by the law that governs the notice.</summary>
    public static string Template(this ClosureDocumentKind kind, bool isOf2014) => kind switch
    {
        ClosureDocumentKind.ClosureNotice => isOf2014 ? "closure-notice-2014" : "closure-notice-2003",
        ClosureDocumentKind.ExtensionNotice => "extension-notice",
        ClosureDocumentKind.CancellationNotice => "cancellation-notice",
        ClosureDocumentKind.ServiceCertificate => "certificate-of-service",
        ClosureDocumentKind.CourtApplication => "court-application",
        ClosureDocumentKind.OrderSummary => "order-summary",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
