"""One module a questionnaire; each has its COLUMNS and makes its rows()."""
from . import (
    b2b_departments, complaint_follow_up, effort, post_service, relationship_nps, servqual,
    staff_knowledge,
)

# By the folder in which the questionnaire lies.
QUESTIONNAIRES = {
    "b2b-departments": b2b_departments,
    "complaint-follow-up": complaint_follow_up,
    "effort": effort,
    "post-service": post_service,
    "relationship-nps": relationship_nps,
    "servqual": servqual,
    "staff-knowledge": staff_knowledge,
}
