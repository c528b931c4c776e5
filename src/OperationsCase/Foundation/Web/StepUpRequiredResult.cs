using Microsoft.AspNetCore.Mvc;

namespace OperationsCase.Foundation.Web;

/// <summary>The answer to a command whose sender must first show that it is them. Whoever knows how that is done puts a page in its place.</summary>
internal sealed class StepUpRequiredResult() : StatusCodeResult(StatusCodes.Status403Forbidden);
